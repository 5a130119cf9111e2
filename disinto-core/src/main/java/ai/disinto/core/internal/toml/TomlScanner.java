package ai.disinto.core.internal.toml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks over a TOML text once and notes where tables, entries and strings stand. Never fails. */
final class TomlScanner {
    private static final int LONGEST_KEY = 1_000;
    private static final int BLANK_LINES_IN_A_ROW = 2;

    private final String text;
    private final int maxNesting;
    private final TomlScan scan = new TomlScan();
    private int at;
    /** The keys from the line's own key to the value being read; null inside an array. */
    private @Nullable List<String> place;

    TomlScanner(String text, int maxNesting) {
        this.text = text;
        this.maxNesting = maxNesting;
    }

    TomlScan scan() {
        at = text.startsWith("\uFEFF") ? 1 : 0;
        while (skipToStatement() && scan.tooDeep < 0) {
            int start = at;
            boolean recognised = text.charAt(at) == '[' ? header() : entry();
            skipBlanks();
            if (!recognised || !atLineEnd()) {
                scan.malformed.add(recognised ? at : start);
                skipLine();
            }
        }
        return scan;
    }

    /** Moves to the next character that is neither blank, line break nor comment. */
    private boolean skipToStatement() {
        int row = 0;
        while (at < text.length()) {
            int blankEnd = at == 0 || text.charAt(at - 1) == '\n' ? blankLineEnd() : -1;
            char c = text.charAt(at);
            if (blankEnd >= 0) {
                if (++row > BLANK_LINES_IN_A_ROW) {
                    scan.blankLines.add(at, blankEnd);
                }
                at = blankEnd;
            } else if (c == '#') {
                skipLine();
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    /** The offset behind a line of blanks, perhaps with a valid comment; -1 if the line here is another one. */
    private int blankLineEnd() {
        int end = text.indexOf('\n', at);
        int i = at;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        boolean comment = i < end && text.charAt(i) == '#';
        int last = end > i && text.charAt(end - 1) == '\r' ? end - 1 : end;
        while (comment && i < last && isCommentable(text.charAt(i))) {
            i++;
        }
        return end >= 0 && i == last ? end + 1 : -1;
    }

    private static boolean isCommentable(char c) {
        return (c >= ' ' && c < 0x7f) || c == '\t' || (c > 0x7f && !Character.isSurrogate(c));
    }

    private boolean header() {
        int start = at;
        boolean array = text.startsWith("[[", at);
        at += array ? 2 : 1;
        List<String> keys = keys();
        if (keys == null || !text.startsWith(array ? "]]" : "]", at)) {
            return false;
        }
        at += array ? 2 : 1;
        scan.addHeader(keys, array, start, at);
        return true;
    }

    private boolean entry() {
        int start = at;
        List<String> keys = keys();
        int keyEnd = trimmedEnd(start, at);
        if (keys == null || at >= text.length() || text.charAt(at) != '=') {
            return false;
        }
        at++;
        skipBlanks();
        int valueStart = at;
        List<PendingString> pending = new ArrayList<>();
        place = keys;
        boolean complete = value("", keys.size() - 1, pending);
        TomlEntry entry = new TomlEntry(scan.current(), keys, new int[] {start, keyEnd, valueStart, at});
        scan.entries.add(entry);
        for (PendingString string : pending) {
            scan.strings.add(new TomlOutline.PlacedString(string.string, entry, string.inner));
        }
        return complete && at > valueStart;
    }

    private record PendingString(TomlString string, String inner) {}

    /** Reads a dotted key and the blanks behind it; null if there is none. */
    private @Nullable List<String> keys() {
        List<String> keys = new ArrayList<>();
        while (true) {
            skipBlanks();
            String key = key();
            if (keys.size() > maxNesting) {
                scan.tooDeep = at;
                return null;
            }
            if (key == null || key.length() > LONGEST_KEY) {
                return null;
            }
            keys.add(key);
            skipBlanks();
            if (at >= text.length() || text.charAt(at) != '.') {
                return keys;
            }
            at++;
        }
    }

    private @Nullable String key() {
        if (at >= text.length()) {
            return null;
        }
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            TomlString string = string(c == '"' ? TomlStringKind.BASIC : TomlStringKind.LITERAL);
            return string.closed() ? KeyEscapes.decode(string, text) : null;
        }
        int start = at;
        while (at < text.length() && TomlPath.isBare(text.charAt(at))) {
            at++;
        }
        return at > start ? text.substring(start, at) : null;
    }

    /** Reads one value; false if it is not complete. */
    private boolean value(String inner, int depth, List<PendingString> strings) {
        if (at >= text.length()) {
            return false;
        }
        if (depth > maxNesting) {
            scan.tooDeep = at;
            return false;
        }
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            TomlString string = string(kindAt(c));
            strings.add(new PendingString(string, inner));
            return string.closed() && isPrintable(string);
        }
        if (c == '[') {
            return array(inner, depth, strings);
        }
        return c == '{' ? inlineTable(inner, depth, strings) : bare();
    }

    private boolean array(String inner, int depth, List<PendingString> strings) {
        List<String> outer = place;
        place = null;
        boolean complete = elements(inner, depth, strings);
        place = outer;
        return complete;
    }

    private boolean elements(String inner, int depth, List<PendingString> strings) {
        at++;
        for (int index = 0; skipToStatement(); index++) {
            if (text.charAt(at) == ']') {
                at++;
                return true;
            }
            int start = at;
            if (!value(inner + "[" + index + "]", depth + 1, strings) || at == start) {
                return false;
            }
            if (!skipToStatement()) {
                return false;
            }
            if (text.charAt(at) == ',') {
                at++;
            } else if (text.charAt(at) != ']') {
                return false;
            }
        }
        return false;
    }

    private boolean inlineTable(String inner, int depth, List<PendingString> strings) {
        int brace = at;
        at++;
        skipBlanks();
        while (at < text.length()) {
            if (text.charAt(at) == '}') {
                at++;
                return true;
            }
            if (!inlineEntry(inner, depth, strings, brace)) {
                return false;
            }
            skipBlanks();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                skipBlanks();
            } else if (at >= text.length() || text.charAt(at) != '}') {
                return false;
            }
        }
        return false;
    }

    private boolean inlineEntry(String inner, int depth, List<PendingString> strings, int brace) {
        int start = at;
        List<String> keys = keys();
        int keyEnd = trimmedEnd(start, at);
        if (keys == null || at >= text.length() || text.charAt(at) != '=') {
            return false;
        }
        at++;
        skipBlanks();
        int valueStart = at;
        List<String> outer = place;
        place = outer == null
                ? null
                : Stream.concat(outer.stream(), keys.stream()).toList();
        boolean complete = value(inner + "." + TomlPath.join("", keys), depth + keys.size(), strings);
        if (place != null) {
            int[] span = {start, keyEnd, valueStart, at};
            scan.inlineEntries.add(new TomlEntry(scan.current(), place, span, brace));
        }
        place = outer;
        return complete;
    }

    /** Numbers, booleans and dates: everything up to a separator. */
    private boolean bare() {
        int start = at;
        while (at < text.length() && ",]}#\n\r=[{\"'".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        at = trimmedEnd(start, at);
        return at > start && BareValue.isFormed(text.substring(start, at));
    }

    private TomlStringKind kindAt(char quote) {
        boolean triple = text.startsWith(quote == '"' ? "\"\"\"" : "'''", at);
        if (quote == '"') {
            return triple ? TomlStringKind.MULTI_LINE_BASIC : TomlStringKind.BASIC;
        }
        return triple ? TomlStringKind.MULTI_LINE_LITERAL : TomlStringKind.LITERAL;
    }

    private TomlString string(TomlStringKind kind) {
        int start = at;
        String delimiter = kind.delimiter();
        at += delimiter.length();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' && !kind.isMultiLine()) {
                return new TomlString(kind, start, at, false);
            }
            if (c == '\\' && kind.isBasic()) {
                at += endsLine(at + 1) ? 1 : 2;
            } else if (c == delimiter.charAt(0) && text.startsWith(delimiter, at)) {
                return closed(kind, start);
            } else {
                at++;
            }
        }
        at = text.length();
        return new TomlString(kind, start, at, false);
    }

    /** Up to two quotes may stand directly before the three that close a multi-line string. */
    private TomlString closed(TomlStringKind kind, int start) {
        String delimiter = kind.delimiter();
        for (int extra = 0; extra < 2 && kind.isMultiLine() && text.startsWith(delimiter, at + 1); extra++) {
            at++;
        }
        at += delimiter.length();
        return new TomlString(kind, start, at, true);
    }

    private boolean endsLine(int offset) {
        return offset >= text.length() || text.charAt(offset) == '\n';
    }

    private boolean atLineEnd() {
        return at >= text.length() || text.charAt(at) == '#' || text.charAt(at) == '\n' || text.startsWith("\r\n", at);
    }

    /** Whether a string has no control characters, which TOML wants as escapes. */
    private boolean isPrintable(TomlString string) {
        for (int i = string.start(); i < string.end(); i++) {
            char c = text.charAt(i);
            boolean lineBreak = c == '\n' || (c == '\r' && text.startsWith("\n", i + 1));
            if ((c < ' ' && c != '\t' && !lineBreak) || c == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private int trimmedEnd(int start, int end) {
        int trimmed = end;
        while (trimmed > start && (text.charAt(trimmed - 1) == ' ' || text.charAt(trimmed - 1) == '\t')) {
            trimmed--;
        }
        return trimmed;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }
}
