package ai.disinto.core.sprint;

import java.util.Objects;

/**
 * The large goal that a sprint belongs to.
 *
 * @param number the number of the issue, from 1
 * @param title what the pitch calls it; empty where it names the number alone
 */
public record VisionIssue(int number, String title) {

    /**
     * Checks the number.
     *
     * @param number the number of the issue
     * @param title what the pitch calls it; may be empty
     * @throws IllegalArgumentException if the number is less than 1
     */
    public VisionIssue {
        Objects.requireNonNull(title, "title");
        if (number < 1) {
            throw new IllegalArgumentException("an issue number counts from 1, got " + number);
        }
    }

    /** Answers the reference with its title, as a pitch lists it. */
    @Override
    public String toString() {
        return "#" + number + (title.isEmpty() ? "" : " — " + title);
    }
}
