package ai.disinto.vault.action;

import java.util.Objects;
import java.util.Optional;

/**
 * The name of a formula, as actions and policies write it: lower-case letters, digits and dashes, no dash in front. It
 * is compared as a whole, never as a pattern, and cannot lead out of the folder of formulas.
 *
 * @param value the text, at most 100 characters
 */
public record FormulaName(String value) implements Comparable<FormulaName> {
    private static final int LONGEST = 100;

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws IllegalArgumentException if it is no name of a formula
     */
    public FormulaName {
        if (!Words.isName(Objects.requireNonNull(value, "value"), LONGEST)) {
            throw new IllegalArgumentException("\"" + value + "\" is no name of a formula: use at most " + LONGEST
                    + " lower-case letters, digits and dashes, no dash in front");
        }
    }

    /**
     * Reads a name.
     *
     * @param text the text
     * @return the name
     * @throws IllegalArgumentException if the text is none
     */
    public static FormulaName of(String text) {
        return new FormulaName(Objects.requireNonNull(text, "text"));
    }

    /**
     * Reads a name that may not be one.
     *
     * @param text the text
     * @return the name, or empty when the text is none
     */
    public static Optional<FormulaName> find(String text) {
        Objects.requireNonNull(text, "text");
        return Words.isName(text, LONGEST) ? Optional.of(new FormulaName(text)) : Optional.empty();
    }

    @Override
    public int compareTo(FormulaName other) {
        return value.compareTo(other.value);
    }

    /** Answers the text alone. */
    @Override
    public String toString() {
        return value;
    }
}
