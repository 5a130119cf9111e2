package ai.disinto.factory.staff;

import java.util.List;

/**
 * What hiring, firing, rotating or switching an agent will do. A plan changes nothing until it is applied. Immutable.
 *
 * <pre>{@code
 * StaffPlan plan = staffing.hire(Hire.on(Backend.anthropic()));
 * System.out.println(plan);
 * StaffReport report = plan.apply();
 * }</pre>
 */
public final class StaffPlan {
    private StaffPlan() {}

    /**
     * Answers whom it is about.
     *
     * @return the name of the agent
     */
    public String agent() {
        throw new UnsupportedOperationException();
    }

    /**
     * Answers what will be done.
     *
     * @return every step with the outcome that it would have, in their order
     */
    public List<StaffStep> steps() {
        throw new UnsupportedOperationException();
    }

    /**
     * Answers what somebody should know before applying it: that a form is old, that a token lacks a scope.
     *
     * @return the notices; no secrets
     */
    public List<String> notices() {
        throw new UnsupportedOperationException();
    }

    /**
     * Answers which lines of files will differ, in the form of a unified diff.
     *
     * @return the text, without values that may be credentials; empty when no file changes
     */
    public String diff() {
        throw new UnsupportedOperationException();
    }

    /**
     * Answers whether everything is as wanted.
     *
     * @return {@code true} if applying it would write nothing
     */
    public boolean isUnchanged() {
        throw new UnsupportedOperationException();
    }

    /**
     * Answers the same plan, which may be applied although the new compose file may lose something that the present one
     * has.
     *
     * @return the plan with leave to destroy
     */
    public StaffPlan allowDestructive() {
        throw new UnsupportedOperationException();
    }

    /**
     * Does what is still to do. Each step looks again at what is there, so that applying a plan twice changes nothing the
     * second time, and after a crash a new plan goes on where the process died.
     *
     * @return what became of each step
     * @throws StaffException if a step fails; it says what was done before
     */
    public StaffReport apply() {
        throw new UnsupportedOperationException();
    }

    /** Answers a line for each step, the notices, and the lines of files that will differ; no secrets. */
    @Override
    public String toString() {
        throw new UnsupportedOperationException();
    }
}
