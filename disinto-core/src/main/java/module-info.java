/**
 * What a code factory knows: its documents and decisions as immutable values.
 *
 * <p>Nothing in this module opens a socket, starts a process or reads the clock.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // vault, compose and factory are built after this module
module ai.disinto.core {
    requires static transitive org.jspecify;
    requires org.tomlj;
    requires org.snakeyaml.engine;

    exports ai.disinto.core.agent;
    exports ai.disinto.core.document;
    exports ai.disinto.core.formula;
    exports ai.disinto.core.issue;
    exports ai.disinto.core.ops;
    exports ai.disinto.core.prerequisite;
    exports ai.disinto.core.project;
    exports ai.disinto.core.secret;
    exports ai.disinto.core.sprint;
    exports ai.disinto.core;

    // one reader of each format for all modules, docs/decisions/0013
    exports ai.disinto.core.internal.secret to
            ai.disinto.compose,
            ai.disinto.factory,
            ai.disinto.vault;
    exports ai.disinto.core.internal.text to
            ai.disinto.compose,
            ai.disinto.factory,
            ai.disinto.forge,
            ai.disinto.vault;
    exports ai.disinto.core.internal.toml to
            ai.disinto.vault;
    exports ai.disinto.core.internal.yaml to
            ai.disinto.compose,
            ai.disinto.factory;
}
