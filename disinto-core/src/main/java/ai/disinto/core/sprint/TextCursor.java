package ai.disinto.core.sprint;

import java.util.Optional;

/** Reads one line from left to right. */
final class TextCursor {
    private static final int MOST_DIGITS = 9;

    private final String text;
    private int at;

    TextCursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    char peek() {
        return isAtEnd() ? '\0' : text.charAt(at);
    }

    void skipBlanks() {
        while (!isAtEnd() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    boolean skip(char expected) {
        boolean there = peek() == expected && !isAtEnd();
        at += there ? 1 : 0;
        return there;
    }

    boolean skip(String expected) {
        boolean there = text.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }

    /** Skips a word, whatever its letters' case, if no letter follows it. */
    boolean skipWord(String word) {
        int end = at + word.length();
        boolean there = text.regionMatches(true, at, word, 0, word.length())
                && (end >= text.length() || !Character.isLetter(text.charAt(end)));
        at = there ? end : at;
        return there;
    }

    /** Skips one character if it is one of these. */
    boolean skipAny(String characters) {
        boolean there = !isAtEnd() && characters.indexOf(peek()) >= 0;
        at += there ? 1 : 0;
        return there;
    }

    /** Reads digits; answers -1 where there are none, or more than a number may have. */
    int number() {
        int from = at;
        while (!isAtEnd() && peek() >= '0' && peek() <= '9') {
            at++;
        }
        boolean number = at > from && at - from <= MOST_DIGITS;
        return number ? Integer.parseInt(text.substring(from, at)) : -1;
    }

    /** Reads one capital letter that no other letter follows. */
    Optional<String> letter() {
        boolean capital = peek() >= 'A' && peek() <= 'Z';
        boolean alone = at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
        if (!capital || !alone) {
            return Optional.empty();
        }
        at++;
        return Optional.of(text.substring(at - 1, at));
    }

    /** Reads what stands in parentheses. */
    Optional<String> parenthesis() {
        int close = peek() == '(' ? text.indexOf(')', at) : -1;
        if (close < 0) {
            return Optional.empty();
        }
        String inside = text.substring(at + 1, close).strip();
        at = close + 1;
        return Optional.of(inside);
    }

    /** Reads up to a mark and skips it; nothing if the mark does not come. */
    Optional<String> upTo(String mark) {
        int end = text.indexOf(mark, at);
        if (end < 0) {
            return Optional.empty();
        }
        String before = text.substring(at, end);
        at = end + mark.length();
        return Optional.of(before);
    }

    String rest() {
        return text.substring(Math.min(at, text.length())).strip();
    }
}
