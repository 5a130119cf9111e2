package ai.disinto.core.sprint;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.text.SourceLines;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes and reads the marker of a filed sub-issue, and the words that stood for it before. */
final class MarkerLine {
    private static final String VISION = "<!-- decomposed-from: #";
    private static final String SPRINT = ", sprint: ";
    private static final String ID = ", id: ";
    private static final String CLOSE = " -->";
    private static final List<String> OLDER = List.of("Decomposed from #", "decomposed-from: #");
    private static final int LONGEST = 1_000;

    private MarkerLine() {}

    static String write(SubIssueMarker marker) {
        return VISION + marker.vision() + SPRINT + marker.sprint() + ID + marker.id() + CLOSE;
    }

    static Optional<SubIssueMarker> read(String line) {
        String text = line.length() > LONGEST ? "" : line.strip();
        int id = text.lastIndexOf(ID);
        if (!text.startsWith(VISION) || !text.endsWith(CLOSE) || id < 0) {
            return Optional.empty();
        }
        TextCursor cursor = new TextCursor(text.substring(VISION.length(), id));
        int vision = cursor.number();
        boolean named = cursor.skip(SPRINT);
        String sprint = text.substring(VISION.length() + cursor.at(), id);
        int idStart = id + ID.length();
        int idEnd = text.length() - CLOSE.length();
        String entry = idEnd < idStart ? "" : text.substring(idStart, idEnd);
        boolean valid = vision > 0
                && named
                && SprintSlug.fitsMarker(sprint)
                && SubIssueRules.idProblem(entry).isEmpty();
        return valid
                ? Optional.of(new SubIssueMarker(vision, sprint, entry))
                        .filter(made -> write(made).equals(text))
                : Optional.empty();
    }

    /** Adds the parents that a line names in the words of earlier times. */
    static void olderParents(String line, Set<Integer> found) {
        for (String words : OLDER) {
            for (int at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
                int number = at + words.length();
                TextCursor cursor = new TextCursor(line.substring(number, Math.min(line.length(), number + 12)));
                int parent = cursor.number();
                boolean begins = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
                if (begins && parent > 0 && !Character.isLetterOrDigit(cursor.peek())) {
                    found.add(parent);
                }
            }
        }
    }

    static MarkdownOutline outline(String text) {
        return MarkdownOutline.of(SourceLines.of(SourceText.of(text, "body")));
    }
}
