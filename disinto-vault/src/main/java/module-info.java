/** What a code factory must ask for: actions and policies, approval routes, and a dispatcher that runs what is approved. */
@org.jspecify.annotations.NullMarked
module ai.disinto.vault {
    requires static transitive org.jspecify;
    requires transitive ai.disinto.core;
    requires transitive ai.disinto.forge;
    requires tools.jackson.core;

    exports ai.disinto.vault;
    exports ai.disinto.vault.action;
    exports ai.disinto.vault.decision;
    exports ai.disinto.vault.doctor;
    exports ai.disinto.vault.dispatch;
    exports ai.disinto.vault.audit;
    exports ai.disinto.vault.policy;
    exports ai.disinto.vault.route;
    exports ai.disinto.vault.runner;
}
