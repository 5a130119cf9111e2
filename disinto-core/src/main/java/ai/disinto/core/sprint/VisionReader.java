package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the vision issues; never takes a number from elsewhere in the text for one. */
final class VisionReader {
    private final PitchText pitch;

    VisionReader(PitchText pitch) {
        this.pitch = pitch;
    }

    List<VisionIssue> read() {
        Optional<MarkdownSection> section = pitch.section("Vision issues").or(() -> pitch.section("Vision issue"));
        List<VisionIssue> issues = section.map(this::read).orElse(List.of());
        if (issues.isEmpty()) {
            pitch.problems()
                    .error(
                            "sprint.no-vision",
                            section.map(each -> pitch.lines()
                                            .location(
                                                    each.heading().line(),
                                                    each.heading().textStart()))
                                    .orElse(pitch.problems().start()),
                            "the pitch names no vision issue",
                            "add the section \"## Vision issues\" with the line \"- #12 — title\"");
        }
        return issues;
    }

    private List<VisionIssue> read(MarkdownSection section) {
        List<VisionIssue> issues = new ArrayList<>();
        for (ListItem item : ListItems.of(pitch.outline(), section.from(), section.to())) {
            TextCursor cursor = new TextCursor(item.text());
            int number = cursor.skip('#') ? cursor.number() : -1;
            if (number > 0 && !Character.isLetterOrDigit(cursor.peek())) {
                issues.add(new VisionIssue(number, Markup.withoutLead(cursor.rest())));
            } else {
                pitch.problems()
                        .warning(
                                "sprint.vision-form",
                                pitch.lines().location(item.line(), item.start()),
                                "this item does not begin with the number of an issue",
                                "write it as \"- #12 — title\"");
            }
        }
        return List.copyOf(issues);
    }
}
