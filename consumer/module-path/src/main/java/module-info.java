/** Somebody else's program. */
module org.example.consumer {
    requires ai.disinto.core;
}
