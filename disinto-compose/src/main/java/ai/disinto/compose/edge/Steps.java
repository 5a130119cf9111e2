package ai.disinto.compose.edge;

import ai.disinto.core.DisintoException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The steps of one operation, and how each is taken back, the last one first. */
final class Steps {
    private final Deque<Runnable> back = new ArrayDeque<>();

    /** A step that has done nothing when it fails. */
    void whole(Runnable step, Runnable inverse) {
        step.run();
        back.push(inverse);
    }

    /** A step that may have done its work although it fails. */
    void doubtful(Runnable step, Runnable inverse) {
        back.push(inverse);
        step.run();
    }

    /** A change of Caddy's configuration, which is in doubt only when its answer was lost. */
    void caddy(Runnable step, Runnable inverse) {
        back.push(inverse);
        try {
            step.run();
        } catch (CaddyAdminException e) {
            if (e.reason() != CaddyAdminException.Reason.OUTCOME_UNKNOWN) {
                back.pop();
            }
            throw e;
        }
    }

    /** Takes all steps back; answers what to throw: the cause, or that something is left half done. */
    DisintoException undo(DisintoException cause, String attempt) {
        try {
            while (!back.isEmpty()) {
                back.pop().run();
            }
            return cause;
        } catch (DisintoException e) {
            EdgeControlException incomplete = new EdgeControlException(
                    EdgeControlException.Reason.INCOMPLETE,
                    attempt + " failed, and what was done could not be taken back",
                    cause);
            incomplete.addSuppressed(e);
            return incomplete;
        }
    }
}
