package ai.disinto.core.sprint;

import java.util.Objects;

/**
 * A part of a pitch below a heading of the second rank.
 *
 * @param title the text of the heading
 * @param text the Markdown below it, without blank lines around it, line breaks as in the document
 */
public record SprintSection(String title, String text) {

    /**
     * Checks that both parts are there.
     *
     * @param title the text of the heading
     * @param text the Markdown below it
     */
    public SprintSection {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
    }
}
