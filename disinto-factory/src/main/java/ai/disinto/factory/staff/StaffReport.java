package ai.disinto.factory.staff;

import java.util.List;
import java.util.Objects;

/**
 * What applying a plan did.
 *
 * @param agent the name of the agent
 * @param steps each step with what became of it, in their order
 * @param notices what somebody should know, or do next; no secrets
 */
public record StaffReport(String agent, List<StaffStep> steps, List<String> notices) {
    /** Refuses null, and copies the lists. */
    public StaffReport {
        Objects.requireNonNull(agent, "agent");
        steps = List.copyOf(Objects.requireNonNull(steps, "steps"));
        notices = List.copyOf(Objects.requireNonNull(notices, "notices"));
    }

    /**
     * Answers whether everything was as wanted.
     *
     * @return {@code true} if nothing was written
     */
    public boolean isUnchanged() {
        throw new UnsupportedOperationException();
    }

    /** Answers a line for each step, then the notices. */
    @Override
    public String toString() {
        throw new UnsupportedOperationException();
    }
}
