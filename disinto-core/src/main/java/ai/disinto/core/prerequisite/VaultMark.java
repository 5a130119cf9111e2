package ai.disinto.core.prerequisite;

import org.jspecify.annotations.Nullable;

/**
 * The mark of an item that waits for a human: {@code blocked-on-vault (vault/pending/x.md)}.
 *
 * @param start the index of its first character, a dash before it included
 * @param path the path of the request as written; nothing where the older form has none
 */
record VaultMark(int start, @Nullable String path) {
    private static final String WORD = "blocked-on-vault";

    /** Finds the mark at the end of an item. */
    static @Nullable VaultMark find(String text, int from, int to) {
        int word = text.indexOf(WORD, from) < 0 ? -1 : text.lastIndexOf(WORD, to - WORD.length());
        if (word < from || (word > from && !References.isBlank(text.charAt(word - 1)))) {
            return null;
        }
        int behind = References.skipBlanks(text, word + WORD.length(), to);
        if (behind == to || isNote(text.charAt(behind))) {
            return new VaultMark(startOf(text, from, word), null);
        }
        int close = text.charAt(behind) == '(' ? text.indexOf(')', behind) : -1;
        int note = close < 0 ? to : References.skipBlanks(text, close + 1, to);
        boolean last = close > 0 && close < to && (note == to || isNote(text.charAt(note)));
        String path = last ? text.substring(behind + 1, close).strip() : "";
        return isPath(path) ? new VaultMark(startOf(text, from, word), path) : null;
    }

    /**
     * Whether a path leads to a place within the repository, so that it may be looked up there. Anything else is kept
     * as text.
     */
    static boolean isSafe(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c == '\\' || c == ':' || c == '$' || c == '~' || Character.isISOControl(c)) {
                return false;
            }
        }
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPath(String text) {
        return !text.isEmpty() && text.charAt(0) != '#' && text.indexOf(' ') < 0;
    }

    private static boolean isNote(char c) {
        return c == '—' || c == '–' || c == '-' || c == ',' || c == '⚠';
    }

    private static int startOf(String text, int from, int word) {
        int start = References.trimEnd(text, from, word);
        if (start > from && isNote(text.charAt(start - 1))) {
            start = References.trimEnd(text, from, start - 1);
        }
        return start;
    }
}
