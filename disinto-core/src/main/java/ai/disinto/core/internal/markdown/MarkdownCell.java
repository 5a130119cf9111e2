package ai.disinto.core.internal.markdown;

/**
 * A cell of a table.
 *
 * @param line the index of its line, from 0
 * @param start the index of the text's first character within the line
 * @param text the text without blanks around it; escaped pipes and backslashes are themselves
 */
public record MarkdownCell(int line, int start, String text) {

    static MarkdownCell of(int line, String text, int from, int to) {
        int start = from;
        while (start < to && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        return new MarkdownCell(line, start, unescaped(text.substring(start, to).stripTrailing()));
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escapes = text.charAt(i) == '\\' && i + 1 < text.length() && "\\|".indexOf(text.charAt(i + 1)) >= 0;
            i += escapes ? 1 : 0;
            out.append(text.charAt(i));
        }
        return out.toString();
    }
}
