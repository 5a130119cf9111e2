package ai.disinto.core.sprint;

import java.util.List;
import java.util.Objects;

/**
 * One way to settle a fork.
 *
 * @param letter the capital letter that names it
 * @param name the option in a few words
 * @param text what it means; may be empty
 * @param points arguments for and against it, one each
 */
public record ForkOption(String letter, String name, String text, List<String> points) {

    /**
     * Copies the points.
     *
     * @param letter the capital letter that names it
     * @param name the option in a few words
     * @param text what it means; may be empty
     * @param points arguments for and against it
     * @throws IllegalArgumentException if the letter is not one from A to Z
     */
    public ForkOption {
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        points = List.copyOf(Objects.requireNonNull(points, "points"));
        ForkChoice.requireLetter(letter);
    }
}
