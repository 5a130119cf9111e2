/** What a code factory must ask for: actions, policies, and how much each action may break. */
@org.jspecify.annotations.NullMarked
module ai.disinto.vault {
    requires static transitive org.jspecify;
    requires transitive ai.disinto.core;
    requires tools.jackson.core;

    exports ai.disinto.vault.action;
    exports ai.disinto.vault.policy;
}
