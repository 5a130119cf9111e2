package ai.disinto.compose.edge;

/** The value {@code null} of JSON. */
enum JsonNull {
    NULL
}
