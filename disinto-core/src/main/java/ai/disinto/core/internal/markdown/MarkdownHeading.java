package ai.disinto.core.internal.markdown;

/**
 * A heading that begins with number signs.
 *
 * @param line the index of its line, from 0
 * @param level 1 to 6
 * @param text the text, without number signs and blanks around it
 * @param textStart the index of the text's first character within the line
 */
public record MarkdownHeading(int line, int level, String text, int textStart) {}
