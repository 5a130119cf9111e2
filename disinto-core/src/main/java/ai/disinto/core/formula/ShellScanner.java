package ai.disinto.core.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Reads a script as far as it takes to know the quoting at each placeholder. What bash would read in a way that this
 * does not follow makes the rest doubtful, and then nothing that needs quoting goes in.
 */
final class ShellScanner {
    private enum Mode {
        SCRIPT,
        SUBSTITUTION,
        GROUP,
        TEST,
        SINGLE,
        ANSI_C,
        DOUBLE,
        BACKTICKS,
        PARAMETER,
        ARITHMETIC,
        COMMENT
    }

    private final ShellCursor cursor;
    private final Deque<Mode> modes = new ArrayDeque<>();
    private final Deque<HereDocument> announced = new ArrayDeque<>();
    private int announcedDepth;
    private int tests;
    private boolean wordStart = true;
    private boolean cutOff;

    ShellScanner(String script, List<Placeholder> placeholders) {
        this.cursor = new ShellCursor(script, placeholders);
        modes.push(Mode.SCRIPT);
        while (!cursor.atEnd()) {
            if (cursor.atPlaceholder()) {
                cursor.take(place(), null);
                wordStart = false;
            } else {
                step(cursor.current());
            }
        }
    }

    /** Where a placeholder stands, by its number. */
    ShellPlace place(int index) {
        ShellPlace place = cursor.place(index);
        boolean restricted = place == ShellPlace.FORBIDDEN || place == ShellPlace.ARITHMETIC;
        return restricted || endsCleanly() ? place : ShellPlace.UNCLEAR;
    }

    /** Whether a line with this value could read like the end of the here-document around it. */
    boolean mayEndHereDocument(int index, String value) {
        String delimiter = cursor.delimiter(index);
        return delimiter != null
                && delimiter.contains(value.strip())
                && delimiter.contains(cursor.before(index).strip())
                && delimiter.contains(cursor.behind(index).strip());
    }

    /** Whether the script is read without doubt, and its end closes everything that was opened. */
    private boolean endsCleanly() {
        boolean closed = modes.size() == 1 || (modes.size() == 2 && modes.peek() == Mode.COMMENT);
        return closed && announced.isEmpty() && !cutOff && !cursor.isDoubted();
    }

    private ShellPlace place() {
        boolean tested = tests > 0;
        return switch (modes.element()) {
            case SCRIPT, SUBSTITUTION, GROUP -> tested ? ShellPlace.UNCLEAR : ShellPlace.BARE;
            case SINGLE -> tested ? ShellPlace.UNCLEAR : ShellPlace.SINGLE;
            case DOUBLE -> tested ? ShellPlace.UNCLEAR : ShellPlace.DOUBLE;
            case COMMENT -> ShellPlace.COMMENT;
            case TEST, ANSI_C, BACKTICKS -> ShellPlace.UNCLEAR;
            case ARITHMETIC -> ShellPlace.ARITHMETIC;
            case PARAMETER -> ShellPlace.FORBIDDEN;
        };
    }

    private void step(char c) {
        switch (modes.element()) {
            case SCRIPT, SUBSTITUTION, GROUP, TEST -> command(c);
            case SINGLE -> closeAt('\'', c);
            case ANSI_C -> ansiC(c);
            case DOUBLE -> insideDouble(c);
            case BACKTICKS -> insideBackticks(c);
            case PARAMETER, ARITHMETIC -> insideExpansion(c);
            case COMMENT -> comment(c);
        }
    }

    private void command(char c) {
        boolean first = wordStart;
        boolean continued = c == '\\' && cursor.peek(1) == '\n';
        wordStart = " \t\n;&|()<>".indexOf(c) >= 0 || (continued && first);
        switch (c) {
            case '\\' -> cursor.advanceOverPrefix(2);
            case '\'' -> apostrophe();
            case '"' -> open(Mode.DOUBLE, 1);
            case '`' -> open(Mode.BACKTICKS, 1);
            case '$' -> dollar(true);
            case '(' -> parenthesis();
            case ')' -> closeParenthesis();
            case '<' -> redirection();
            case '\n' -> lineBreak();
            case '#' -> hash(first);
            default -> word(first);
        }
    }

    private void word(boolean first) {
        boolean nested = modes.size() > 1;
        if (first && nested && cursor.startsWith("case") && isBlank(cursor.peek(4))) {
            cursor.doubt();
        } else if (first && cursor.startsWith("[[") && isBlank(cursor.peek(2))) {
            tests++;
            open(Mode.TEST, 2);
            return;
        } else if (first && modes.element() == Mode.TEST && cursor.startsWith("]]")) {
            tests--;
            modes.pop();
        }
        cursor.advance(1);
    }

    private void apostrophe() {
        if (Character.isLetter(cursor.peek(-1)) && Character.isLetter(cursor.peek(1))) {
            cursor.doubt();
        }
        open(Mode.SINGLE, 1);
    }

    private void hash(boolean first) {
        if (first && isBlank(cursor.peek(-1))) {
            open(Mode.COMMENT, 1);
        } else {
            if (first) {
                cursor.doubt();
            }
            cursor.advance(1);
        }
    }

    private void parenthesis() {
        if (cursor.startsWith("((")) {
            modes.push(Mode.ARITHMETIC);
            open(Mode.ARITHMETIC, 2);
        } else {
            open(Mode.GROUP, 1);
        }
    }

    private void closeParenthesis() {
        Mode mode = modes.element();
        if (mode == Mode.SUBSTITUTION || mode == Mode.GROUP) {
            wordStart = mode == Mode.GROUP;
            modes.pop();
        } else if (mode == Mode.TEST) {
            cursor.doubt();
        }
        cursor.advance(1);
    }

    private void redirection() {
        if (cursor.startsWith("<<<")) {
            cursor.advance(3);
        } else if (cursor.startsWith("<<")) {
            HereDocument document = HereDocument.announced(cursor);
            if (document == null) {
                cursor.doubt();
            } else {
                announced.add(document);
                announcedDepth = modes.size();
            }
            wordStart = false;
        } else {
            cursor.advance(1);
        }
    }

    private void lineBreak() {
        cursor.advance(1);
        if (!announced.isEmpty() && announcedDepth != modes.size()) {
            cursor.doubt();
        }
        while (!announced.isEmpty()) {
            cutOff |= !announced.remove().read(cursor);
        }
    }

    private void dollar(boolean command) {
        if (cursor.startsWith("$((")) {
            modes.push(Mode.ARITHMETIC);
            open(Mode.ARITHMETIC, 3);
        } else if (cursor.startsWith("$(")) {
            open(Mode.SUBSTITUTION, 2);
            wordStart = true;
        } else if (command && cursor.startsWith("$'")) {
            open(Mode.ANSI_C, 2);
        } else if (cursor.startsWith("$[")) {
            cursor.doubt();
            cursor.advance(2);
        } else {
            cursor.advanceOverPrefix(1);
            if (!cursor.atEnd() && !cursor.atPlaceholder() && cursor.current() == '{') {
                open(Mode.PARAMETER, 1);
            } else if (!cursor.atEnd() && "$#".indexOf(cursor.current()) >= 0) {
                cursor.advance(1);
            }
        }
    }

    private void ansiC(char c) {
        if (c == '\\' && cursor.peek(1) == '\'') {
            cursor.doubt();
        }
        if (c == '\\') {
            cursor.advanceOverPrefix(2);
        } else {
            closeAt('\'', c);
        }
    }

    private void insideDouble(char c) {
        switch (c) {
            case '\\' -> cursor.advanceOverPrefix(2);
            case '$' -> dollar(false);
            case '`' -> open(Mode.BACKTICKS, 1);
            default -> closeAt('"', c);
        }
    }

    private void insideBackticks(char c) {
        if (c == '\\') {
            cursor.advanceOverPrefix(2);
        } else {
            closeAt('`', c);
        }
    }

    private void insideExpansion(char c) {
        boolean arithmetic = modes.element() == Mode.ARITHMETIC;
        switch (c) {
            case '\\' -> cursor.advanceOverPrefix(2);
            case '$' -> dollar(false);
            case '`' -> open(Mode.BACKTICKS, 1);
            case '\'', '"' -> {
                cursor.doubt();
                cursor.advance(1);
            }
            case '(' -> {
                if (arithmetic) {
                    modes.push(Mode.ARITHMETIC);
                }
                cursor.advance(1);
            }
            default -> closeAt(arithmetic ? ')' : '}', c);
        }
    }

    private void comment(char c) {
        if (c == '\n') {
            modes.pop();
        } else {
            cursor.advance(1);
        }
    }

    private void closeAt(char end, char c) {
        if (c == end) {
            modes.pop();
            wordStart = false;
        } else if (c == '\n' && !announced.isEmpty()) {
            cursor.doubt();
        }
        cursor.advance(1);
    }

    private void open(Mode mode, int length) {
        modes.push(mode);
        cursor.advance(length);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }
}
