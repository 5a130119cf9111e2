package ai.disinto.core.sprint;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How much of the work connects what exists, and how much is new.
 *
 * @param gluecode the percentage that connects what exists; empty where the pitch gives words only
 * @param greenfield the percentage that is new; empty where the pitch gives words only
 * @param approximate whether the pitch says "about"
 * @param text the words of the pitch, such as {@code mostly gluecode}
 */
public record WorkSplit(OptionalInt gluecode, OptionalInt greenfield, boolean approximate, String text) {

    /**
     * Checks that the figures are percentages.
     *
     * @param gluecode the percentage that connects what exists
     * @param greenfield the percentage that is new
     * @param approximate whether the pitch says "about"
     * @param text the words of the pitch
     * @throws IllegalArgumentException if a figure is below 0 or above 100
     */
    public WorkSplit {
        Objects.requireNonNull(text, "text");
        requirePercentage("gluecode", gluecode);
        requirePercentage("greenfield", greenfield);
    }

    /**
     * Answers a split with exact figures.
     *
     * @param gluecode the percentage that connects what exists; the rest is new
     * @return the split
     * @throws IllegalArgumentException if the figure is below 0 or above 100
     */
    public static WorkSplit of(int gluecode) {
        OptionalInt rest = OptionalInt.of(Math.max(0, 100 - gluecode));
        return new WorkSplit(OptionalInt.of(gluecode), rest, false, gluecode + "/" + (100 - gluecode));
    }

    private static void requirePercentage(String name, OptionalInt figure) {
        Objects.requireNonNull(figure, name);
        if (figure.isPresent() && (figure.getAsInt() < 0 || figure.getAsInt() > 100)) {
            throw new IllegalArgumentException(name + " is a percentage from 0 to 100, got " + figure.getAsInt());
        }
    }
}
