/** Where a code factory runs: its compose file, its edge, and what is wrong with them before anything is started. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // factory is built after this module
module ai.disinto.compose {
    requires static transitive org.jspecify;
    requires transitive ai.disinto.core;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;
    requires java.net.http;

    exports ai.disinto.compose;
    exports ai.disinto.compose.caddy;
    exports ai.disinto.compose.edge;

    // one way to bound an answer for all modules
    exports ai.disinto.compose.internal.http to
            ai.disinto.factory;
}
