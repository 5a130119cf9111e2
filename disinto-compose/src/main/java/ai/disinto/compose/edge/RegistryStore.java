package ai.disinto.compose.edge;

/** The registry while nobody else changes it. */
interface RegistryStore {
    EdgeRegistry read();

    /** Keeps a registry; it is durable when this returns, and unchanged when this throws. */
    void write(EdgeRegistry registry);
}
