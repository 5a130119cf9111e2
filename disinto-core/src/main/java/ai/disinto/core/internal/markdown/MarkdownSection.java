package ai.disinto.core.internal.markdown;

/**
 * A heading and the lines below it, up to the next heading of the same or a higher rank.
 *
 * @param heading the heading
 * @param from the index of the first line below the heading
 * @param to the index behind the last line
 */
public record MarkdownSection(MarkdownHeading heading, int from, int to) {}
