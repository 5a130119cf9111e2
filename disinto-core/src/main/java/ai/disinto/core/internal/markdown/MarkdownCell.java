package ai.disinto.core.internal.markdown;

/**
 * A cell of a table.
 *
 * @param line the index of its line, from 0
 * @param start the index of the text's first character within the line
 * @param text the text without blanks around it; escaped pipes are pipes
 */
public record MarkdownCell(int line, int start, String text) {

    static MarkdownCell of(int line, String text, int from, int to) {
        int start = from;
        while (start < to && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        return new MarkdownCell(
                line, start, text.substring(start, to).stripTrailing().replace("\\|", "|"));
    }
}
