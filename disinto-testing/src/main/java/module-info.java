/** For tests and demonstrations: an embedded forge with real git behind it. */
@org.jspecify.annotations.NullMarked
module ai.disinto.testing {
    requires static transitive org.jspecify;
    requires transitive ai.disinto.core;
    requires transitive ai.disinto.forge;

    exports ai.disinto.testing;
}
