package ai.disinto.core.internal.yaml;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes text as YAML such that every reader, of YAML 1.1 or 1.2, gets the same text back: plain where no reader sees
 * anything else in it, as a literal block for text of several lines, in double quotes for the rest.
 */
public final class YamlText {
    private YamlText() {}

    /** A word that may stand in a list in brackets too: plain if it can be, else in double quotes. */
    public static String word(String text) {
        return isPlainWord(text) ? text : quoted(text);
    }

    /** A list in brackets on one line. */
    public static String list(List<String> words) {
        return words.stream().map(YamlText::word).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Text in double quotes, on one line. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> appendEscaped(out, point));
        return out.append('"').toString();
    }

    /**
     * Text of several lines as a literal block, the value of a key that stands at an indentation; text that such a
     * block cannot hold in double quotes.
     */
    public static String block(String text, int keyIndentation, String lineBreak) {
        if (!fitsBlock(text)) {
            return quoted(text);
        }
        boolean ended = text.endsWith("\n");
        String indicator = text.startsWith(" ") ? "2" : "";
        StringBuilder out = new StringBuilder("|").append(indicator).append(ended ? "" : "-");
        String content = ended ? text.substring(0, text.length() - 1) : text;
        String indentation = " ".repeat(keyIndentation + 2);
        for (String line : content.split("\n", -1)) {
            out.append(lineBreak).append(line.isEmpty() ? "" : indentation).append(line);
        }
        return out.toString();
    }

    /** Whether a character may stand in a YAML text as itself. */
    public static boolean isPrintable(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0x7e)
                || point == 0x85
                || (point >= 0xa0 && point <= 0xd7ff)
                || (point >= 0xe000 && point <= 0xfffd)
                || point >= 0x10000;
    }

    /** Whether every reader of YAML 1.1 and 1.2 sees the text itself in a word without quotes. */
    public static boolean isPlainWord(String text) {
        if (text.isEmpty() || !isLetter(text.charAt(0)) || CoreSchema.isReserved(text)) {
            return false;
        }
        return text.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || "-_./".indexOf(c) >= 0);
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Not: text of blank lines, or that ends in several line breaks, or with characters that need an escape. */
    private static boolean fitsBlock(String text) {
        if (text.isBlank() || text.startsWith("\n") || text.startsWith("\t") || text.endsWith("\n\n")) {
            return false;
        }
        int lastLine = text.stripTrailing().length();
        boolean blankTail = lastLine < text.length()
                && text.indexOf('\n', lastLine) != text.length() - 1
                && text.indexOf('\n', lastLine) >= 0;
        boolean blankHead = text.substring(0, text.indexOf('\n') + 1).isBlank() && text.indexOf('\n') >= 0;
        return !blankTail && !blankHead && text.codePoints().noneMatch(YamlText::needsEscape);
    }

    private static boolean needsEscape(int point) {
        boolean lineEnd = point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
        return lineEnd || point == 0xfeff || !isPrintable(point);
    }

    private static void appendEscaped(StringBuilder out, int point) {
        switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (needsEscape(point) || point == 0xa0) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", point));
                } else {
                    out.appendCodePoint(point);
                }
            }
        }
    }
}
