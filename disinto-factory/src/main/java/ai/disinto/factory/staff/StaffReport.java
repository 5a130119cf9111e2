package ai.disinto.factory.staff;

import ai.disinto.core.internal.secret.VisibleText;
import ai.disinto.factory.staff.StaffStep.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What applying a plan did.
 *
 * @param agent the name of the agent
 * @param steps each step with what became of it, in their order
 * @param notices what somebody should know, or do next; no secrets
 */
public record StaffReport(String agent, List<StaffStep> steps, List<String> notices) {
    /**
     * Copies the lists.
     *
     * @param agent the name of the agent
     * @param steps each step with what became of it, in their order
     * @param notices what somebody should know, or do next; no secrets
     */
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
        return isUnchanged(steps);
    }

    static boolean isUnchanged(List<StaffStep> steps) {
        return steps.stream().allMatch(step -> step.outcome() == Outcome.FOUND || step.outcome() == Outcome.SKIPPED);
    }

    /** Answers a line for each step, then the notices. */
    @Override
    public String toString() {
        return shown(agent, steps, notices);
    }

    static String shown(String agent, List<StaffStep> steps, List<String> notices) {
        StringBuilder out = new StringBuilder();
        out.append(VisibleText.of(agent)).append('\n');
        for (StaffStep step : steps) {
            out.append(String.format(
                    Locale.ROOT, "  %-7s  %-12s  %s", word(step.outcome()), word(step.kind()), step.subject()));
            out.append(step.detail().isEmpty() ? "" : " (" + step.detail() + ")")
                    .append('\n');
        }
        notices.forEach(notice ->
                out.append("  note     ").append(VisibleText.of(notice)).append('\n'));
        return out.toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
