package ai.disinto.factory.doctor;

import ai.disinto.core.agent.AgentEntry;

/** What would mend what an agent lacks: hiring mends agents that were hired; the factory's own are made by hand. */
final class Remedies {
    private Remedies() {}

    static String hire(AgentEntry agent, String byHand) {
        return agent.isOwn() ? byHand : "hire " + agent.name() + " again, which makes what is missing";
    }

    static String rotate(AgentEntry agent) {
        return agent.isOwn()
                ? "make another token for " + agent.agent().forgeUser() + ", and put it into "
                        + agent.tokenVariables().get(0)
                : "rotate the token of " + agent.name();
    }
}
