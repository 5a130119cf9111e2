package ai.disinto.core.prerequisite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Differences between revisions as Markdown for people. */
final class ChangeDigest {
    private ChangeDigest() {}

    static String of(List<TreeChange> changes) {
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        for (TreeChange change : changes) {
            sections.computeIfAbsent(change.objective(), key -> new StringBuilder())
                    .append("- ")
                    .append(sentence(change))
                    .append('\n');
        }
        StringBuilder out = new StringBuilder();
        sections.forEach((objective, lines) -> {
            if (!objective.isEmpty()) {
                out.append(out.isEmpty() ? "" : "\n")
                        .append("**")
                        .append(MarkdownText.escape(objective))
                        .append("**\n\n");
            }
            out.append(lines);
        });
        return out.toString();
    }

    static String numbers(List<Integer> issues) {
        return issues.stream().map(issue -> "#" + issue).collect(Collectors.joining(", "));
    }

    private static String sentence(TreeChange change) {
        String subject = MarkdownText.escape(change.subject());
        String step = step(change);
        return switch (change.kind()) {
            case DATE_CHANGED -> "updated: " + step;
            case MARKER_ADDED -> "new marker: " + subject + " is " + MarkdownText.escape(change.after());
            case MARKER_REMOVED -> "marker removed: " + subject;
            case MARKER_CHANGED -> "marker " + subject + ": " + step;
            case OBJECTIVE_ADDED -> "new objective, " + MarkdownText.escape(change.after());
            case OBJECTIVE_REMOVED -> "objective removed";
            case OBJECTIVE_RENAMED -> "renamed: " + step;
            case OBJECTIVE_MOVED -> "milestone: " + step;
            case STATUS_CHANGED -> "status: " + step;
            case REASON_CHANGED -> "reason: " + step;
            case ITEM_ADDED -> "added, " + change.after() + ": " + subject;
            case ITEM_REMOVED -> "removed: " + subject;
            case ITEM_TICKED -> "ticked: " + subject;
            case ITEM_UNTICKED -> "no longer ticked: " + subject;
            case ITEM_REWORDED -> "reworded: " + step;
            case ISSUES_CHANGED -> subject + ": issues " + step;
            case STATE_CHANGED -> subject + ": state " + step;
            case DEPENDENCIES_CHANGED -> subject + ": depends on " + step;
            case REQUEST_CHANGED -> subject + ": waits for a human " + step;
            case EVIDENCE_CHANGED -> subject + ": evidence " + step;
        };
    }

    private static String step(TreeChange change) {
        return side(change.before()) + " → " + side(change.after());
    }

    private static String side(String text) {
        return text.isEmpty() ? "none" : MarkdownText.escape(text);
    }
}
