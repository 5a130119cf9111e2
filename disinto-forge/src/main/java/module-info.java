/** Where a code factory works: typed clients for Forgejo and Woodpecker, git, and webhooks. */
@org.jspecify.annotations.NullMarked
module ai.disinto.forge {
    requires static transitive org.jspecify;
    requires transitive ai.disinto.core;
    requires tools.jackson.core;
    requires okhttp3;
    requires okio;

    exports ai.disinto.forge;
    exports ai.disinto.forge.ci;
    exports ai.disinto.forge.model;
}
