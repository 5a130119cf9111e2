package ai.disinto.core.agent;

import java.time.Duration;
import java.util.Objects;

/**
 * What is to run again and again: one role of an agent, for one project. Immutable.
 */
public final class ScheduledRun {
    private final String project;
    private final Agent agent;
    private final Role role;
    private final Duration interval;

    private ScheduledRun(String project, Agent agent, Role role, Duration interval) {
        this.project = project;
        this.agent = agent;
        this.role = role;
        this.interval = interval;
    }

    /**
     * Names what is to run. Its interval is the agent's for the role, else the role's, else the time between two rounds.
     *
     * @param project the name of the project
     * @param agent who works
     * @param role what it does
     * @return the run
     * @throws IllegalArgumentException if the project's name is blank or has a control character
     */
    public static ScheduledRun of(String project, Agent agent, Role role) {
        Objects.requireNonNull(agent, "agent");
        Duration interval = agent.interval(Objects.requireNonNull(role, "role")).orElse(agent.pollInterval());
        return new ScheduledRun(Names.visible("project", project), agent, role, interval);
    }

    /**
     * Answers this run with another time between two starts.
     *
     * @param time the time, at least one second
     * @return the changed run
     * @throws IllegalArgumentException if the time is less
     */
    public ScheduledRun withInterval(Duration time) {
        if (Objects.requireNonNull(time, "time").toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "time must be at least one second, got " + time + "; what shall not run has no role");
        }
        return new ScheduledRun(project, agent, role, time);
    }

    /**
     * Answers the project.
     *
     * @return its name
     */
    public String project() {
        return project;
    }

    /**
     * Answers who works.
     *
     * @return the agent
     */
    public Agent agent() {
        return agent;
    }

    /**
     * Answers what it does.
     *
     * @return the role
     */
    public Role role() {
        return role;
    }

    /**
     * Answers how much time lies between two starts.
     *
     * @return the time, at least one second
     */
    public Duration interval() {
        return interval;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScheduledRun that
                && project.equals(that.project)
                && agent.equals(that.agent)
                && role.equals(that.role)
                && interval.equals(that.interval);
    }

    @Override
    public int hashCode() {
        return Objects.hash(project, agent.name(), role);
    }

    /** Answers project, agent and role. */
    @Override
    public String toString() {
        return project + "/" + agent.name() + "/" + role;
    }
}
