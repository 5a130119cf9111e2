package ai.disinto.core.prerequisite;

import ai.disinto.core.issue.IssueState;
import java.util.List;
import java.util.Locale;

/** The words of issue states that decide something, as bits. */
final class Labels {
    static final int BLOCKED = 1;
    static final int VISION = 2;
    static final int IN_PROGRESS = 4;
    static final int CLOSED = 8;
    static final int BACKLOG = 16;
    /** What the factory moves issues with; the other labels describe them. */
    static final int WORKFLOW = BLOCKED | VISION | IN_PROGRESS | BACKLOG;

    private static final int LONGEST_WORD = 12;
    private static final List<String> WORKFLOW_WORDS = List.of("blocked", "vision", "in-progress", "backlog");

    private Labels() {}

    static int of(String word) {
        if (word.equals("closed")) {
            return CLOSED;
        }
        if (word.length() > LONGEST_WORD) {
            return 0;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "blocked" -> BLOCKED;
            case "vision", "needs design", "needs-design" -> VISION;
            case "in-progress", "in progress" -> IN_PROGRESS;
            case "closed" -> CLOSED;
            case "backlog", "in backlog" -> BACKLOG;
            default -> 0;
        };
    }

    static int of(IssueState state) {
        if (!state.isOpen()) {
            return CLOSED;
        }
        int bits = 0;
        for (String word : WORKFLOW_WORDS) {
            bits |= state.hasLabel(word) ? of(word) : 0;
        }
        return bits;
    }

    /** The words that a tree would write for an issue: {@code closed}, its labels joined by plus signs, or {@code open}. */
    static String words(IssueState state) {
        if (!state.isOpen()) {
            return "closed";
        }
        List<String> written = state.labels().stream().filter(Labels::isWord).toList();
        return written.isEmpty() ? "open" : String.join("+", written);
    }

    /** Whether a text can be a label in a list of state words. */
    static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.' && c != ':') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
