package ai.disinto.core.formula;

import org.jspecify.annotations.Nullable;

/**
 * A here-document that a redirection announces.
 *
 * @param delimiter the line that ends it
 * @param stripsTabs whether tabs in front of lines do not count
 * @param literal whether the shell expands nothing in it
 */
record HereDocument(String delimiter, boolean stripsTabs, boolean literal) {

    /** Reads {@code <<word} or {@code <<-word}; null if the word is none that can be compared with lines. */
    static @Nullable HereDocument announced(ShellCursor cursor) {
        cursor.advance(2);
        boolean stripsTabs = !cursor.atEnd() && cursor.current() == '-';
        cursor.advance(stripsTabs ? 1 : 0);
        while (!cursor.atEnd() && (cursor.current() == ' ' || cursor.current() == '\t')) {
            cursor.advance(1);
        }
        StringBuilder word = new StringBuilder();
        boolean literal = false;
        while (!cursor.atEnd() && " \t\r\n;&|<>()".indexOf(cursor.current()) < 0) {
            char c = cursor.current();
            if (cursor.atPlaceholder() || c == '$' || c == '`') {
                return null;
            }
            if (c == '\'' || c == '"' || c == '\\') {
                literal = true;
            } else {
                word.append(c);
            }
            cursor.advance(1);
        }
        return word.isEmpty() ? null : new HereDocument(word.toString(), stripsTabs, literal);
    }

    /** Reads the lines up to the delimiter; false if it does not come. */
    boolean read(ShellCursor cursor) {
        boolean expanding = false;
        while (!cursor.atEnd()) {
            if (endsAt(cursor)) {
                return true;
            }
            expanding = readLine(cursor, expanding);
        }
        return false;
    }

    private boolean endsAt(ShellCursor cursor) {
        String text = cursor.text();
        int start = cursor.offset();
        while (stripsTabs && start < text.length() && text.charAt(start) == '\t') {
            start++;
        }
        int end = start + delimiter.length();
        if (!text.startsWith(delimiter, start) || (end < text.length() && text.charAt(end) != '\n')) {
            return false;
        }
        cursor.advance(end - cursor.offset());
        return true;
    }

    /** Whether an expansion has begun: from there on, a placeholder may be a part of a command. */
    private boolean readLine(ShellCursor cursor, boolean expandingBefore) {
        boolean expanding = expandingBefore;
        while (!cursor.atEnd()) {
            if (cursor.atPlaceholder()) {
                cursor.take(expanding ? ShellPlace.UNCLEAR : place(), delimiter);
                continue;
            }
            char c = cursor.current();
            if (c == '\n') {
                cursor.advance(1);
                return expanding;
            }
            expanding |= !literal && (c == '`' || (c == '$' && opens(cursor)));
            step(cursor, c);
        }
        return expanding;
    }

    private void step(ShellCursor cursor, char c) {
        if (!literal && c == '$') {
            cursor.advanceOverPrefix(1);
        } else if (!literal && c == '\\' && cursor.peek(1) != '\n') {
            cursor.advanceOverPrefix(2);
        } else {
            if (!literal && c == '\\') {
                cursor.doubt();
            }
            cursor.advance(1);
        }
    }

    private ShellPlace place() {
        return literal ? ShellPlace.LITERAL_HERE_DOCUMENT : ShellPlace.HERE_DOCUMENT;
    }

    private static boolean opens(ShellCursor cursor) {
        return "({[".indexOf(cursor.peek(1)) >= 0;
    }
}
