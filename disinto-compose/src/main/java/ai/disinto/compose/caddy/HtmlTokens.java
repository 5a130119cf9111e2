package ai.disinto.compose.caddy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the tags of a page as far as links and forms need it. */
final class HtmlTokens {
    private static final Set<String> RAW = Set.of("script", "style", "title", "textarea");
    private static final int LONGEST_ENTITY = 10;

    private final String html;
    private final String lower;
    private int at;

    HtmlTokens(String html) {
        this.html = html;
        this.lower = html.toLowerCase(Locale.ROOT).length() == html.length() ? html.toLowerCase(Locale.ROOT) : html;
    }

    Optional<HtmlTag> next() {
        while (true) {
            at = html.indexOf('<', at);
            if (at < 0 || at + 1 >= html.length()) {
                at = html.length();
                return Optional.empty();
            }
            char after = html.charAt(at + 1);
            if (html.startsWith("<!--", at)) {
                skipPast("-->");
            } else if (after == '!' || after == '?') {
                skipPast(">");
            } else if (isLetter(after) || after == '/') {
                return Optional.of(tag());
            } else {
                at++;
            }
        }
    }

    private void skipPast(String end) {
        int found = html.indexOf(end, at + 2);
        at = found < 0 ? html.length() : found + end.length();
    }

    private HtmlTag tag() {
        int start = ++at;
        at++;
        while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>' && html.charAt(at) != '/') {
            at++;
        }
        String name = html.substring(start, at).toLowerCase(Locale.ROOT);
        Map<String, String> attributes = new HashMap<>();
        while (at < html.length() && html.charAt(at) != '>') {
            attribute(attributes);
        }
        at = Math.min(html.length(), at + 1);
        return new HtmlTag(name, attributes, text(name));
    }

    /** Up to the next tag, or to the end of an element in which there are none. */
    private String text(String name) {
        int end = RAW.contains(name) ? lower.indexOf("</" + name, at) : html.indexOf('<', at);
        int start = at;
        at = end < 0 ? html.length() : end;
        return decoded(html.substring(start, at));
    }

    private void attribute(Map<String, String> attributes) {
        if (isSpace(html.charAt(at)) || html.charAt(at) == '/') {
            at++;
            return;
        }
        int start = at++;
        while (at < html.length() && "=>/".indexOf(html.charAt(at)) < 0 && !isSpace(html.charAt(at))) {
            at++;
        }
        String name = html.substring(start, at).toLowerCase(Locale.ROOT);
        skipSpaces();
        String value = "";
        if (at < html.length() && html.charAt(at) == '=') {
            at++;
            skipSpaces();
            value = value();
        }
        attributes.putIfAbsent(name, decoded(value));
    }

    private String value() {
        if (at >= html.length()) {
            return "";
        }
        char quote = html.charAt(at);
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, at + 1);
            int stop = end < 0 ? html.length() : end;
            String value = html.substring(at + 1, stop);
            at = Math.min(html.length(), stop + 1);
            return value;
        }
        int start = at;
        while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
            at++;
        }
        return html.substring(start, at);
    }

    private void skipSpaces() {
        while (at < html.length() && isSpace(html.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String decoded(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (ampersand >= 0) {
            out.append(text, from, ampersand);
            int end = text.indexOf(';', ampersand);
            String entity = end < 0 || end - ampersand > LONGEST_ENTITY ? "" : text.substring(ampersand + 1, end);
            Optional<String> character = entity(entity);
            out.append(character.orElse("&"));
            from = character.isPresent() ? end + 1 : ampersand + 1;
            ampersand = end < 0 ? -1 : text.indexOf('&', from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static Optional<String> entity(String name) {
        return switch (name) {
            case "amp" -> Optional.of("&");
            case "lt" -> Optional.of("<");
            case "gt" -> Optional.of(">");
            case "quot" -> Optional.of("\"");
            case "apos" -> Optional.of("'");
            default -> name.startsWith("#") ? numbered(name.substring(1)) : Optional.empty();
        };
    }

    private static Optional<String> numbered(String number) {
        try {
            boolean hex = number.startsWith("x") || number.startsWith("X");
            int point = hex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
            return Character.isValidCodePoint(point) ? Optional.of(Character.toString(point)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
