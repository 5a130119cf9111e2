package ai.disinto.core.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/** Finds what the headers of HTTP carry: {@code Authorization}, {@code Bearer}, {@code Basic}, {@code Cookie}. */
final class HeaderScan {
    private static final int SHORTEST_TOKEN = 20;
    private static final int SHORTEST_BEHIND_HEADER = 6;
    private static final int NAME_WITHIN = 128;
    private static final Set<String> ONE_WORD =
            Set.of("basic", "bearer", "token", "negotiate", "ntlm", "apikey", "api-key", "key");
    private static final Set<String> MANY_WORDS = Set.of("digest", "hawk", "aws4-hmac-sha256", "oauth");

    private final String line;
    private final Spans spans;

    HeaderScan(String line, Spans spans) {
        this.line = line;
        this.spans = spans;
    }

    /** Looks at the word that starts at an offset. Answers where to go on. */
    int scan(int at) {
        return switch (line.charAt(at)) {
            case 'a', 'A' -> isWord(at, "authorization") ? authorization(at + 13) : at;
            case 'c', 'C' -> isWord(at, "cookie") ? cookie(at, at + 6) : at;
            case 'b', 'B' -> isWord(at, "bearer") ? bearer(at + 6) : isWord(at, "basic") ? basic(at + 5) : at;
            default -> at;
        };
    }

    private boolean isWord(int at, String word) {
        int end = at + word.length();
        return line.regionMatches(true, at, word, 0, word.length())
                && (end == line.length() || !Ascii.isWord(line.charAt(end)));
    }

    private int authorization(int nameEnd) {
        int start = headerValue(nameEnd);
        if (start < 0) {
            return nameEnd;
        }
        int schemeEnd = Math.min(Ascii.wordEnd(line, start), start + NAME_WITHIN);
        String scheme = line.substring(start, schemeEnd).toLowerCase(Locale.ROOT);
        boolean spaced = schemeEnd < line.length() && Ascii.isSpace(line.charAt(schemeEnd));
        if (spaced && MANY_WORDS.contains(scheme)) {
            return add(SecretClass.AUTHORIZATION, schemeEnd + 1, lineEnd());
        }
        boolean named = spaced && ONE_WORD.contains(scheme);
        int from = named ? Ascii.skipSpaces(line, schemeEnd) : start;
        int to = valueEnd(from);
        boolean enough =
                to - from >= SHORTEST_TOKEN || ValueShape.hasDigitAndLetter(line, from, Math.min(to, from + 64));
        boolean basic = scheme.equals("basic") && isUserAndPassword(from, to);
        boolean secret = to - from >= SHORTEST_BEHIND_HEADER && (enough || basic) && !isTemplate(from);
        return secret && !isHex(from, to) ? add(SecretClass.AUTHORIZATION, from, to) : from;
    }

    private int bearer(int wordEnd) {
        int from = Ascii.skipSpaces(line, wordEnd);
        int to = valueEnd(from);
        boolean token = from > wordEnd
                && to - from >= SHORTEST_TOKEN
                && ValueShape.hasDigitAndLetter(line, from, Math.min(to, from + 64));
        return token && !isTemplate(from) && !isHex(from, to) ? add(SecretClass.AUTHORIZATION, from, to) : wordEnd;
    }

    private int basic(int wordEnd) {
        int from = Ascii.skipSpaces(line, wordEnd);
        int to = valueEnd(from);
        return from > wordEnd && isUserAndPassword(from, to) ? add(SecretClass.AUTHORIZATION, from, to) : wordEnd;
    }

    private int cookie(int nameStart, int nameEnd) {
        int from = headerValue(nameEnd);
        int equals = from < 0
                ? -1
                : line.substring(from, Math.min(line.length(), from + NAME_WITHIN))
                        .indexOf('=');
        if (equals <= 0 || Ascii.wordEnd(line, from) != from + equals || isTemplate(from + equals + 1)) {
            return nameEnd;
        }
        boolean set = nameStart >= 4 && line.regionMatches(true, nameStart - 4, "set-", 0, 4);
        int to = from + equals + 1;
        while (to < line.length() && "\"'\r\n".indexOf(line.charAt(to)) < 0 && !(set && line.charAt(to) == ';')) {
            to++;
        }
        return add(SecretClass.COOKIE, from + equals + 1, to);
    }

    /** Where the value behind a name and a colon starts, or -1. */
    private int headerValue(int nameEnd) {
        int at = skip(nameEnd, " \t\"'\\]");
        if (at == line.length() || (line.charAt(at) != ':' && line.charAt(at) != '=')) {
            return -1;
        }
        return skip(at + 1, " \t\"'\\=>");
    }

    private int skip(int from, String characters) {
        int at = from;
        while (at < line.length() && at - from < 8 && characters.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int valueEnd(int from) {
        int to = from;
        while (to < line.length() && (Ascii.isBase64(line.charAt(to)) || ".~=:%".indexOf(line.charAt(to)) >= 0)) {
            to++;
        }
        while (to > from && (line.charAt(to - 1) == '.' || line.charAt(to - 1) == ':')) {
            to--;
        }
        return to;
    }

    private int lineEnd() {
        int to = line.length();
        while (to > 0 && Ascii.isSpace(line.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private int add(SecretClass secretClass, int from, int to) {
        if (to <= from || line.startsWith(SecretScanner.REPLACEMENT, from)) {
            return from;
        }
        spans.add(secretClass, from, to);
        return to;
    }

    private boolean isTemplate(int from) {
        return from < line.length() && "$%{<*[".indexOf(line.charAt(from)) >= 0;
    }

    private boolean isHex(int from, int to) {
        return to - from >= 32 && line.substring(from, to).chars().allMatch(c -> Ascii.isHex((char) c));
    }

    /** Base64 of a name, a colon and more. */
    private boolean isUserAndPassword(int from, int to) {
        if (to - from < 8 || to - from > 4096) {
            return false;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(line.substring(from, to));
            String text = new String(decoded, StandardCharsets.UTF_8);
            return text.indexOf(':') >= 0 && text.chars().noneMatch(c -> c < ' ' || c == '\uFFFD');
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
