package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.internal.secret.VisibleText;
import java.util.List;
import java.util.Optional;

/**
 * An agent as the three sources together describe it: what it is, where each fact comes from, whether it works, and what
 * is wrong. Immutable; made by {@link AgentRegistry}.
 */
public final class AgentEntry {
    private final EntryParts parts;

    AgentEntry(EntryParts parts) {
        this.parts = parts;
    }

    /**
     * Answers the name: the section's, what a service is called behind {@code agents-}, or what the marker of the
     * factory's own agent is called ({@code reviewer}).
     *
     * @return the name as the source has it; for people, print it with care
     */
    public String name() {
        return parts.agent().name();
    }

    /**
     * Answers what the agent is: account, roles, backend, derived names.
     *
     * @return the agent; where two project files disagree, as the first describes it
     */
    public Agent agent() {
        return parts.agent();
    }

    /**
     * Answers whether the agent is one of the factory's own, which work for every project.
     *
     * @return {@code true} if the roster has it
     */
    public boolean isOwn() {
        return parts.own();
    }

    /**
     * Answers whether nothing but a marker speaks of the agent, such as one left over after firing.
     *
     * @return {@code true} if it is an orphan
     */
    public boolean isOrphan() {
        return parts.orphan();
    }

    /**
     * Answers the projects whose files name the agent.
     *
     * @return their names; none for the factory's own agents
     */
    public List<String> projects() {
        return parts.projects();
    }

    /**
     * Answers the service of the compose file that the agent works in.
     *
     * @return its name, or empty when it is not deployed
     */
    public Optional<String> service() {
        return parts.service();
    }

    /**
     * Answers the files that must be there for the agent to run.
     *
     * @return a path below the factory's folder for each role
     */
    public List<String> markers() {
        return parts.markers();
    }

    /**
     * Answers the variables that may hold the agent's token, the first that is set counts.
     *
     * @return their names
     */
    public List<String> tokenVariables() {
        return parts.tokenVariables();
    }

    /**
     * Answers what each source says.
     *
     * @return the facts, those of the roster first, then project files, compose file, markers
     */
    public List<AgentFact> facts() {
        return parts.facts();
    }

    /**
     * Answers who disabled the agent, when and why.
     *
     * @return the note that lies beside the marker, or empty when there is none
     */
    public Optional<Disabling> disabling() {
        return parts.disabling();
    }

    /**
     * Answers whether the agent works.
     *
     * @return the status
     */
    public AgentStatus status() {
        return parts.status();
    }

    /**
     * Answers what is wrong with this agent.
     *
     * @return the problems; those that concern no single agent are with {@link AgentRegistry#problems()}
     */
    public List<Diagnostic> problems() {
        return parts.problems();
    }

    EntryParts parts() {
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentEntry that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.agent().hashCode();
    }

    /** Answers name, roles, backend and status. */
    @Override
    public String toString() {
        return VisibleText.of(
                "AgentEntry[" + name() + ", " + agent().roles() + ", " + agent().backend() + ", " + status() + "]");
    }
}
