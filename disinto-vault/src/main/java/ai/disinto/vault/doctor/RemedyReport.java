package ai.disinto.vault.doctor;

import java.util.List;
import java.util.Objects;

/**
 * What came of a plan.
 *
 * @param done the steps that were done
 * @param left the steps that are left, with the reason
 * @param after what was found afterwards
 */
public record RemedyReport(List<RemedyStep> done, List<Left> left, Examination after) {
    /**
     * Copies the lists.
     *
     * @param done the steps that were done
     * @param left the steps that are left
     * @param after what was found afterwards
     */
    public RemedyReport {
        done = List.copyOf(Objects.requireNonNull(done, "done"));
        left = List.copyOf(Objects.requireNonNull(left, "left"));
        Objects.requireNonNull(after, "after");
    }

    /**
     * A step that was not done.
     *
     * @param step the step
     * @param why why not
     */
    public record Left(RemedyStep step, String why) {
        /**
         * Checks that nothing is missing.
         *
         * @param step the step
         * @param why why not
         */
        public Left {
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(why, "why");
        }
    }

    /** What became of the steps. */
    record Steps(List<RemedyStep> done, List<Left> left) {}

    /**
     * Explains the report to a person.
     *
     * @return what was done, what is left and why, and what was found afterwards
     */
    public String explain() {
        StringBuilder out = new StringBuilder();
        done.forEach(step -> out.append("done: ").append(step.title()).append('\n'));
        left.forEach(each -> out.append("left: ")
                .append(each.step())
                .append("\n  ")
                .append(each.why())
                .append('\n'));
        return out.append(after.explain()).toString();
    }
}
