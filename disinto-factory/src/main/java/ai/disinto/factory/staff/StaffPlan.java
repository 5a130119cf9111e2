package ai.disinto.factory.staff;

import ai.disinto.compose.DestructiveChangeException;
import ai.disinto.compose.StackWriteException;
import ai.disinto.core.DisintoException;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.factory.staff.StaffException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    private final String agent;
    private final List<Step> actions;
    private final List<Look> looks;
    private final List<String> notices;
    private final boolean mayDestroy;

    private StaffPlan(String agent, List<Step> actions, List<Look> looks, List<String> notices, boolean mayDestroy) {
        this.agent = agent;
        this.actions = List.copyOf(actions);
        this.looks = List.copyOf(looks);
        this.notices = List.copyOf(notices);
        this.mayDestroy = mayDestroy;
    }

    /** Looks at everything that the steps are about. */
    static StaffPlan of(String agent, List<Step> actions, List<String> notices) {
        List<Look> looks = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>(notices);
        actions.forEach(action -> looks.add(action.look()));
        looks.forEach(look -> {
            all.addAll(look.notices());
            look.losses().forEach(loss -> all.add("something may be lost: " + loss));
        });
        return new StaffPlan(agent, actions, looks, List.copyOf(all), false);
    }

    /**
     * Answers whom it is about.
     *
     * @return the name of the agent
     */
    public String agent() {
        return agent;
    }

    /**
     * Answers what will be done.
     *
     * @return every step with the outcome that it would have, in their order
     */
    public List<StaffStep> steps() {
        return looks.stream().map(Look::step).toList();
    }

    /**
     * Answers what somebody should know before applying it: that a form is old, that a token lacks a scope.
     *
     * @return the notices; no secrets
     */
    public List<String> notices() {
        return notices;
    }

    /**
     * Answers which lines of files will differ, each file's behind its name, marked with a plus or a minus.
     *
     * @return the text, without values that may be credentials; empty when no file changes
     */
    public String diff() {
        return looks.stream().map(Look::difference).collect(Collectors.joining());
    }

    /**
     * Answers whether everything is as wanted.
     *
     * @return {@code true} if applying it would write nothing
     */
    public boolean isUnchanged() {
        return StaffReport.isUnchanged(steps());
    }

    /**
     * Answers the same plan, which may be applied although the compose file that is there cannot be changed for the agent
     * alone: it is made anew then, and may lose something.
     *
     * @return the plan with leave to destroy
     */
    public StaffPlan allowDestructive() {
        return new StaffPlan(agent, actions, looks, notices, true);
    }

    /**
     * Does what is still to do. Each step looks again at what is there, so that applying a plan twice changes nothing the
     * second time, and after a crash a new plan goes on where the process died.
     *
     * @return what became of each step
     * @throws StaffException if a step fails; it says what was done before. Before anything is done, if something may be
     *     lost without {@link #allowDestructive}
     */
    public StaffReport apply() {
        refuseLosses();
        Progress progress = new Progress(mayDestroy);
        List<StaffStep> done = new ArrayList<>();
        for (Step action : actions) {
            try {
                done.add(action.run(progress));
            } catch (StaffException e) {
                throw new StaffException(e.reason(), message(done, e), done, e);
            } catch (DisintoException e) {
                throw new StaffException(reason(e), message(done, e), done, e);
            }
        }
        return new StaffReport(agent, done, notices);
    }

    private void refuseLosses() {
        List<String> losses =
                looks.stream().flatMap(look -> look.losses().stream()).toList();
        if (!losses.isEmpty() && !mayDestroy) {
            throw new StaffException(
                    Reason.FILE,
                    "could not change " + Office.COMPOSE + " for the agent " + agent + " alone; made anew: " + losses
                            + "; say how your stack differs with Staffing.Builder.stack, or apply allowDestructive()",
                    List.of(),
                    null);
        }
    }

    private String message(List<StaffStep> done, DisintoException cause) {
        return "stopped after " + done.size() + " of " + actions.size() + " steps for the agent " + agent + ": "
                + cause.getMessage() + "; a new plan goes on from there";
    }

    static Reason reason(DisintoException cause) {
        boolean file = cause instanceof InvalidDocumentException
                || cause instanceof StackWriteException
                || cause instanceof DestructiveChangeException;
        return file ? Reason.FILE : Reason.FORGE;
    }

    /** Answers a line for each step, the notices, and the lines of files that will differ; no secrets. */
    @Override
    public String toString() {
        return StaffReport.shown(agent, steps(), notices) + diff();
    }
}
