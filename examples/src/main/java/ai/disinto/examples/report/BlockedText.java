package ai.disinto.examples.report;

import ai.disinto.core.prerequisite.Blocker;
import ai.disinto.core.prerequisite.Objective;
import ai.disinto.core.prerequisite.PrerequisiteItem;
import ai.disinto.core.prerequisite.PrerequisiteStatus;
import ai.disinto.core.prerequisite.TreeAnalysis;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The open items that nobody can work on, and what each waits for. */
final class BlockedText {
    private final TreeAnalysis tree;
    private final Style style;

    BlockedText(TreeAnalysis tree, Style style) {
        this.tree = tree;
        this.style = style;
    }

    void print(PrintWriter out) {
        out.println();
        out.println(style.title("Blocked") + style.faint("  what each item waits for"));
        for (Objective objective : tree.tree().objectives()) {
            List<PrerequisiteItem> blocked = objective.items().stream()
                    .filter(item -> tree.status(item) == PrerequisiteStatus.BLOCKED)
                    .toList();
            if (!blocked.isEmpty()) {
                out.println("  " + style.faint(objective.name()));
                blocked.forEach(item -> item(out, item));
            }
        }
    }

    private void item(PrintWriter out, PrerequisiteItem item) {
        List<Blocker> direct = tree.blockers(item).direct();
        List<String> waitsFor = direct.stream()
                .filter(blocker -> blocker.kind() == Blocker.Kind.ISSUE)
                .flatMap(blocker -> blocker.issue().stream())
                .distinct()
                .map(issue -> "#" + issue)
                .toList();
        Stream<String> issues =
                waitsFor.isEmpty() ? Stream.of() : Stream.of("waits for " + String.join(", ", waitsFor));
        String reasons = Stream.concat(issues, direct.stream().flatMap(BlockedText::reason))
                .distinct()
                .collect(Collectors.joining("; "));
        out.println("    " + style.bad("✘") + " " + item.text() + TextReport.numbers(item.issues(), style) + "  "
                + style.warn(reasons.isEmpty() ? "marked as blocked" : reasons));
    }

    private static Stream<String> reason(Blocker blocker) {
        return switch (blocker.kind()) {
            case ISSUE -> Stream.empty();
            case ITEM -> blocker.item().map(PrerequisiteItem::text).stream();
            case HUMAN ->
                Stream.of("waits for a person"
                        + blocker.request().map(path -> " (" + path + ")").orElse(""));
            case LABEL -> Stream.of("labelled blocked");
            case DESIGN -> Stream.of("needs a design");
        };
    }
}
