package ai.disinto.core.prerequisite;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line {@code Status: BLOCKED (detail) — reason}.
 *
 * @param line the index of the line, from 0
 * @param prose the line as it is read, with comments blanked out
 * @param from the index of the word within the line
 * @param status what it says
 */
record StatusLine(int line, String prose, int from, WrittenStatus status) {
    private static final String KEY = "Status:";
    private static final String BOLD = "**";

    static @Nullable StatusLine read(int line, String text) {
        int start = References.skipBlanks(text, 0, text.length());
        boolean bold = text.startsWith(BOLD, start);
        start += bold ? BOLD.length() : 0;
        if (!text.regionMatches(true, start, KEY, 0, KEY.length())) {
            return null;
        }
        int behind = start + KEY.length();
        behind += bold && text.startsWith(BOLD, behind) ? BOLD.length() : 0;
        int from = References.skipBlanks(text, behind, text.length());
        return new StatusLine(line, text, from, status(text.substring(from).stripTrailing()));
    }

    /** Reads {@code WORD (detail) — reason}; the word may consist of several. */
    static WrittenStatus status(String text) {
        int dash = dash(text);
        String head = dash < 0 ? text : text.substring(0, dash).strip();
        String reason = dash < 0 ? "" : text.substring(dash + 3).strip();
        int open = head.indexOf(" (");
        boolean detailed = open > 0 && head.endsWith(")");
        String word = open > 0 ? head.substring(0, open).strip() : head;
        String detail = detailed ? head.substring(open + 2, head.length() - 1) : "";
        String rest = open > 0 && !detailed ? head.substring(open + 1).strip() : "";
        return new WrittenStatus(
                word,
                Optional.of(detail).filter(each -> !each.isBlank()),
                Optional.of(reason.isEmpty() ? rest : reason).filter(each -> !each.isBlank()));
    }

    private static int dash(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = c == '—' || c == '–' || c == '-';
            if (mark && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ') {
                return i - 1;
            }
        }
        return -1;
    }
}
