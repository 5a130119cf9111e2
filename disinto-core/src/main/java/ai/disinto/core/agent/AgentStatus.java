package ai.disinto.core.agent;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether an agent works, as the product of the facts that it hangs on; nothing of it is stored. Immutable.
 *
 * <p>What only the machine knows (whether a container runs, which variables are set) is empty until it is told:
 * {@link AgentRegistry#withRunning}, {@link AgentRegistry#withVariables}.
 */
public final class AgentStatus {
    private final StatusFacts facts;

    AgentStatus(StatusFacts facts) {
        this.facts = facts;
    }

    /**
     * Answers whether the factory's own roster or a project file names the agent.
     *
     * @return {@code false} for one that only a compose file or a marker speaks of
     */
    public boolean configured() {
        return facts.configured();
    }

    /**
     * Answers whether the compose file has a service that the agent works in.
     *
     * @return {@code true} if it has
     */
    public boolean deployed() {
        return facts.deployed();
    }

    /**
     * Answers whether the agent may run: the marker of every role is there, and no note says that it is disabled.
     *
     * @return {@code true} if it may
     */
    public boolean permitted() {
        return facts.permitted();
    }

    /**
     * Answers whether the service starts every role of the agent.
     *
     * @return the answer, or empty when the agent has no service, or a variable decides
     */
    public Optional<Boolean> gatedIn() {
        return facts.gatedIn();
    }

    /**
     * Answers whether the service's container runs.
     *
     * @return the answer, or empty when nobody has told
     */
    public Optional<Boolean> running() {
        return facts.running();
    }

    /**
     * Answers whether a variable with the agent's token is set.
     *
     * @return the answer, or empty when nobody has told
     */
    public Optional<Boolean> credentialled() {
        return facts.credentialled();
    }

    /**
     * Answers whether the agent works as far as is known: deployed, permitted, and neither gated out nor stopped.
     *
     * @return {@code true} if nothing known is in its way
     */
    public boolean isActive() {
        return facts.obstacle().isEmpty();
    }

    /**
     * Answers what is in the agent's way and what else there is to know, the first obstacle first.
     *
     * @return the reasons in words, such as {@code disabled (no marker state/.dev-active)}; empty when all is well
     */
    public List<String> reasons() {
        return facts.reasons();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentStatus that && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(facts);
    }

    /** Answers the words of a list: {@code active}, or the first obstacle, and what else there is to know. */
    @Override
    public String toString() {
        return facts.words();
    }
}
