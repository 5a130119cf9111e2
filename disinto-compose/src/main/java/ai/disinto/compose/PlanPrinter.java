package ai.disinto.compose;

import java.util.Objects;

/**
 * Prints plans for people: every file with what happens to it, the lines that somebody edited, and what changes for the
 * machine, the destructive first. Immutable; may be shared between threads.
 */
public final class PlanPrinter {
    private final boolean coloured;

    private PlanPrinter(boolean coloured) {
        this.coloured = coloured;
    }

    /**
     * Answers a printer of plain text.
     *
     * @return the printer
     */
    public static PlanPrinter plain() {
        return new PlanPrinter(false);
    }

    /**
     * Answers a printer that colours its text with ANSI escapes.
     *
     * @return the printer
     */
    public static PlanPrinter ansi() {
        return new PlanPrinter(true);
    }

    /**
     * Prints a plan.
     *
     * @param plan the plan
     * @return its lines, without a line break at the end; no credentials and no control characters but colours
     */
    public String print(StackPlan plan) {
        return Objects.requireNonNull(plan, "plan").toString();
    }

    /**
     * Prints what changes for a machine.
     *
     * @param diff the changes
     * @return one to three lines for each, without a line break at the end; empty for none
     */
    public String print(StackDiff diff) {
        return Objects.requireNonNull(diff, "diff").toString();
    }
}
