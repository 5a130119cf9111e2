package ai.disinto.factory.staff;

import ai.disinto.core.internal.secret.VisibleText;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import java.util.List;

/**
 * What a step would do.
 *
 * @param step the step with its outcome
 * @param difference the lines of a file that would differ, each ended by a line break
 * @param notices what somebody should know before
 * @param losses what could be lost
 */
record Look(StaffStep step, String difference, List<String> notices, List<String> losses) {
    static Look of(StaffStep step) {
        return new Look(step, "", List.of(), List.of());
    }

    static StaffStep step(Kind kind, String subject, Outcome outcome, String detail) {
        return new StaffStep(kind, VisibleText.of(subject), outcome, VisibleText.of(detail));
    }

    Look withDifference(String lines) {
        return new Look(step, lines, notices, losses);
    }

    Look withNotices(List<String> words) {
        return new Look(step, difference, words.stream().map(VisibleText::of).toList(), losses);
    }

    Look withLosses(List<String> lost) {
        return new Look(
                step, difference, notices, lost.stream().map(VisibleText::of).toList());
    }
}
