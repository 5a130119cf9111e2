package ai.disinto.core.sprint;

import java.util.Objects;
import java.util.Optional;

/**
 * A later sprint that a pitch names.
 *
 * @param letter the letter that names it
 * @param title what it would deliver
 * @param dependency what must be done before, in the words of the pitch; empty where it does not say
 * @param text the whole description in Markdown
 */
public record FollowUp(String letter, String title, Optional<String> dependency, String text) {

    /**
     * Checks that all parts are there.
     *
     * @param letter the letter that names it
     * @param title what it would deliver
     * @param dependency what must be done before
     * @param text the whole description in Markdown
     */
    public FollowUp {
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(dependency, "dependency");
        Objects.requireNonNull(text, "text");
    }
}
