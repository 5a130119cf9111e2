/** Where a code factory works: typed clients for Forgejo and Woodpecker, git, and webhooks. */
@org.jspecify.annotations.NullMarked
module ai.disinto.forge {
    requires static transitive org.jspecify;
    requires transitive ai.disinto.core;

    exports ai.disinto.forge;
}
