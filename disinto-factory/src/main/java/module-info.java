/** Where the parts of a code factory come together: its agents, its loop, its status. */
@org.jspecify.annotations.NullMarked
module ai.disinto.factory {
    requires static transitive org.jspecify;
    requires transitive ai.disinto.core;
    requires transitive ai.disinto.forge;
    requires transitive ai.disinto.vault;
    requires transitive ai.disinto.compose;

    exports ai.disinto.factory;
    exports ai.disinto.factory.staff;
}
