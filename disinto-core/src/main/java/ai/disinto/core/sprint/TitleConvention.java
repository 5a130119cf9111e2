package ai.disinto.core.sprint;

import ai.disinto.core.internal.text.Problems;
import java.util.List;

/** Compares the vision in the titles of sub-issues, {@code vision(#12): …}, with that of the pitch. */
final class TitleConvention {
    private TitleConvention() {}

    static void check(Problems problems, List<FilerEntry> entries, List<VisionIssue> visionIssues) {
        for (FilerEntry entry : entries) {
            SubIssue subIssue = entry.subIssue();
            TextCursor cursor = new TextCursor(subIssue == null ? "" : subIssue.title());
            int number = cursor.skip("vision(#") ? cursor.number() : -1;
            boolean other = visionIssues.stream().noneMatch(vision -> vision.number() == number);
            if (number > 0 && other && !visionIssues.isEmpty()) {
                problems.warning(
                        "sprint.other-vision",
                        problems.lines().location(entry.idOffset()),
                        "the title names the vision #" + number + ", which is not that of the pitch",
                        "name one of the pitch's vision issues in the title");
            }
        }
    }
}
