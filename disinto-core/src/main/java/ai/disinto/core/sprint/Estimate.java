package ai.disinto.core.sprint;

import java.util.Objects;

/**
 * A number that a pitch estimates: {@code 3}, {@code ~6-8}, {@code 4-6 depending on fork choices}.
 *
 * @param min the least number, from 0
 * @param max the greatest number, at least {@code min}
 * @param approximate whether the pitch says "about"
 * @param qualifier what the pitch adds; empty if nothing
 */
public record Estimate(int min, int max, boolean approximate, String qualifier) {

    /**
     * Checks that the range is one.
     *
     * @param min the least number
     * @param max the greatest number
     * @param approximate whether the pitch says "about"
     * @param qualifier what the pitch adds; may be empty
     * @throws IllegalArgumentException if the least number is below 0 or above the greatest
     */
    public Estimate {
        Objects.requireNonNull(qualifier, "qualifier");
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("a range goes from 0 upwards, got " + min + " to " + max);
        }
    }

    /**
     * Answers one exact number as an estimate.
     *
     * @param number the number, from 0
     * @return the estimate
     * @throws IllegalArgumentException if the number is below 0
     */
    public static Estimate of(int number) {
        return new Estimate(number, number, false, "");
    }

    /**
     * Answers a range as an estimate.
     *
     * @param min the least number, from 0
     * @param max the greatest number
     * @return the estimate
     * @throws IllegalArgumentException if the least number is below 0 or above the greatest
     */
    public static Estimate between(int min, int max) {
        return new Estimate(min, max, false, "");
    }

    /**
     * Answers whether a number came out as estimated.
     *
     * @param number the number
     * @return {@code true} within the range, its ends included
     */
    public boolean contains(int number) {
        return number >= min && number <= max;
    }

    /** Answers the estimate as pitches write it, without its qualifier: {@code ~6-8}. */
    @Override
    public String toString() {
        return (approximate ? "~" : "") + min + (max > min ? "-" + max : "");
    }
}
