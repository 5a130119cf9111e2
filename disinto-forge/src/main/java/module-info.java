/** Where a code factory works: typed clients for Forgejo and Woodpecker, git, and webhooks. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // vault and factory are built after this module
module ai.disinto.forge {
    requires static transitive org.jspecify;
    requires transitive ai.disinto.core;
    requires jdk.httpserver;
    requires tools.jackson.core;
    requires okhttp3;
    requires okio;
    requires org.eclipse.jgit;
    // what JGit needs and cannot say: it is an automatic module
    requires org.slf4j;
    requires com.googlecode.javaewah;
    requires org.apache.commons.codec;

    exports ai.disinto.forge;
    exports ai.disinto.forge.agent;
    exports ai.disinto.forge.git;
    exports ai.disinto.forge.ci;
    exports ai.disinto.forge.manifest;
    exports ai.disinto.forge.model;
    exports ai.disinto.forge.pull;
    exports ai.disinto.forge.sprint;
    exports ai.disinto.forge.webhook;
    exports ai.disinto.forge.work;

    // one way to run programs for all modules
    exports ai.disinto.forge.internal.process to
            ai.disinto.vault;
    // one keeper of records in comments for all modules
    exports ai.disinto.forge.internal.comment to
            ai.disinto.factory,
            ai.disinto.vault;
    // one way to wait in the background for all modules
    exports ai.disinto.forge.internal.wait to
            ai.disinto.factory,
            ai.disinto.vault;
    // one reader of JSON answers for all modules, docs/decisions/0013
    exports ai.disinto.forge.internal.json to
            ai.disinto.factory;
}
