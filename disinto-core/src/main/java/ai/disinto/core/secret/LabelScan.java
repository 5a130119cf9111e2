package ai.disinto.core.secret;

import ai.disinto.core.internal.secret.CredentialKey;
import ai.disinto.core.internal.secret.CredentialKey.Kind;

/**
 * Finds what stands behind the name of a secret: {@code TOKEN=…}, {@code "apiKey": "…"}, {@code <password>…}, {@code
 * --token …}, and the words of a {@code .netrc}.
 */
final class LabelScan {
    private static final int SHORTEST_PASSWORD = 6;
    private static final int SHORTEST_IN_ADDRESS = 4;
    private static final int SHORTEST_HEX = 32;
    private static final int DECIDED_WITHIN = 64;
    private static final String BEFORE_SEPARATOR = " \t\"'`\\*])";
    private static final String BEFORE_VALUE = " \t\"'`\\*>=(";

    private final String line;
    private final Spans spans;
    private final int end;
    private int curlAt = -2;

    LabelScan(String line, Spans spans) {
        this.line = line;
        this.spans = spans;
        this.end = line.length();
    }

    void scan() {
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            if (c == '=' || c == ':' || (c == '>' && i > 0 && Ascii.isLetter(line.charAt(i - 1)))) {
                i = separator(i, c);
            } else if (c == '-' && (i == 0 || !Ascii.isWord(line.charAt(i - 1)))) {
                i = flag(i);
            }
        }
    }

    private int separator(int at, char c) {
        int name = at;
        while (name > 0 && at - name < 8 && BEFORE_SEPARATOR.indexOf(line.charAt(name - 1)) >= 0) {
            name--;
        }
        if (name == 0 || !Ascii.isWord(line.charAt(name - 1))) {
            return at;
        }
        Kind kind = CredentialKey.endingAt(line, name);
        boolean result = c == ':' && kind == Kind.PASSWORD && isResult(name);
        if (kind == Kind.NONE || result || line.startsWith("://", at)) {
            return at;
        }
        return c == '>' && !isTag(name) ? at : value(kind, at + 1, c == '=' && isParameter(name)) - 1;
    }

    /** {@code PASS: testName} is said by tests. */
    private boolean isResult(int nameEnd) {
        int from = nameEnd - 4;
        return from >= 0 && line.startsWith("PASS", from) && (from == 0 || !Ascii.isWord(line.charAt(from - 1)));
    }

    private boolean isTag(int nameEnd) {
        int at = nameEnd;
        while (at > 0 && nameEnd - at < 64 && (Ascii.isWord(line.charAt(at - 1)) || line.charAt(at - 1) == '.')) {
            at--;
        }
        return at > 0 && line.charAt(at - 1) == '<';
    }

    private boolean isParameter(int nameEnd) {
        int at = nameEnd;
        while (at > 0 && nameEnd - at < 64 && Ascii.isWord(line.charAt(at - 1))) {
            at--;
        }
        return at > 0 && (line.charAt(at - 1) == '?' || line.charAt(at - 1) == '&');
    }

    /** {@code --token value}; with an equals sign, that is the separator. */
    private int flag(int at) {
        int name = Ascii.wordEnd(line, at);
        if (name >= end || line.charAt(name) != ' ') {
            return at;
        }
        if (line.startsWith("-u ", at) || line.startsWith("--user ", at) || line.startsWith("--proxy-user ", at)) {
            return user(name + 1);
        }
        if (line.startsWith("--", at)) {
            Kind kind = CredentialKey.endingAt(line, name);
            if (kind == Kind.TOKEN || kind == Kind.PASSWORD) {
                return value(kind, name + 1, true) - 1;
            }
        }
        return at;
    }

    /** {@code curl -u name:password}. */
    private int user(int from) {
        curlAt = curlAt < -1 ? line.indexOf("curl") : curlAt;
        if (curlAt < 0 || curlAt > from) {
            return from;
        }
        int start = Ascii.isQuote(line.charAt(Math.min(from, end - 1))) ? from + 1 : from;
        int to = plainEnd(start, end, false);
        int password = start + line.substring(start, to).indexOf(':') + 1;
        if (password > start && password < to && ValueShape.isPassword(line.substring(password, to), 1)) {
            spans.add(SecretClass.AUTHORIZATION, password, to);
        }
        return Math.max(from, to - 1);
    }

    /** The words of a line of {@code .netrc}. */
    void netrc() {
        int at = line.indexOf("password ");
        while (at >= 0) {
            int start = Ascii.skipSpaces(line, at + 9);
            int to = start;
            while (to < end && !Ascii.isSpace(line.charAt(to))) {
                to++;
            }
            boolean word = at == 0 || Ascii.isSpace(line.charAt(at - 1));
            if (word && to > start && ValueShape.isPassword(line.substring(start, to), 1)) {
                spans.add(SecretClass.PASSWORD, start, to);
            }
            at = line.indexOf("password ", Math.max(to, at + 9));
        }
    }

    private int value(Kind kind, int from, boolean parameter) {
        int start = from;
        while (start < end && start - from < 16 && BEFORE_VALUE.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        if (start == end || ValueShape.REFERENCES.indexOf(line.charAt(start)) >= 0) {
            return from;
        }
        boolean quoted = start > from && Ascii.isQuote(line.charAt(start - 1));
        int looked = Math.min(end, start + DECIDED_WITHIN);
        int to = quoted ? quotedEnd(start, looked) : plainEnd(start, looked, parameter);
        if (to > start && !isHex(start, to) && isSecret(kind, start, to, parameter)) {
            int whole =
                    to < looked ? to : Math.max(to, quoted ? contentEnd(start, end) : plainEnd(start, end, parameter));
            spans.add(kind == Kind.PASSWORD ? SecretClass.PASSWORD : SecretClass.ASSIGNMENT, start, whole);
            return whole;
        }
        return from;
    }

    private boolean isSecret(Kind kind, int start, int to, boolean parameter) {
        if (kind != Kind.PASSWORD && !parameter && !ValueShape.isVaried(line, start, to)) {
            return false;
        }
        String word = line.substring(start, to);
        boolean quoted = Ascii.isQuote(line.charAt(start - 1));
        if (ValueShape.isCovered(word) || (!quoted && isCall(to))) {
            return false;
        }
        return switch (kind) {
            case PASSWORD -> {
                boolean alone = quoted || parameter || isAlone(to);
                int shortest = parameter ? SHORTEST_IN_ADDRESS : SHORTEST_PASSWORD;
                yield ValueShape.isValue(word) || (alone && ValueShape.isPassword(word, shortest));
            }
            case TOKEN -> isToken(word, parameter);
            case KEY -> ValueShape.isRandom(word) && !ValueShape.isReference(word);
            case NONE -> false;
        };
    }

    private static boolean isToken(String word, boolean parameter) {
        return ValueShape.isValue(word) || (parameter && ValueShape.isPassword(word, 16));
    }

    private boolean isCall(int at) {
        return at < end && line.charAt(at) == '(';
    }

    /** The last word of the line, or of a cell. */
    private boolean isAlone(int to) {
        int behind = to;
        while (behind < end && behind - to < 8 && " \t\r\n`\"'*;,)}]&<".indexOf(line.charAt(behind)) >= 0) {
            char c = line.charAt(behind);
            if (c == ';' || c == '<' || c == '&') {
                return true;
            }
            behind++;
        }
        return behind == end || line.charAt(behind) == '|';
    }

    /** A value within quotes has no spaces; with one, the rest is a sentence. */
    private int quotedEnd(int start, int limit) {
        int at = contentEnd(start, limit);
        boolean closed = at < end && !Ascii.isSpace(line.charAt(at));
        return closed || at == limit || Ascii.skipSpaces(line, at) == end ? at : start;
    }

    /** The quote that ends what one began, escaped as that was, or the first space. */
    private int contentEnd(int start, int limit) {
        char quote = line.charAt(start - 1);
        int at = start;
        while (at < limit && line.charAt(at) != quote && !Ascii.isSpace(line.charAt(at))) {
            at++;
        }
        boolean escaped = at < end && line.charAt(at) == quote && at > start && line.charAt(at - 1) == '\\';
        return escaped ? at - 1 : at;
    }

    private int plainEnd(int start, int limit, boolean parameter) {
        int at = start;
        String stop = parameter ? "\"'`;|<>&#,\\" : "\"'`;|<>(";
        while (at < limit && !Ascii.isSpace(line.charAt(at)) && stop.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        while (at > start && ".,)}]*\\:!?".indexOf(line.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** Digits that may be a commit are for {@link HexScan} to judge. */
    private boolean isHex(int start, int to) {
        if (to - start < SHORTEST_HEX) {
            return false;
        }
        for (int i = start; i < to; i++) {
            if (!Ascii.isHex(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
