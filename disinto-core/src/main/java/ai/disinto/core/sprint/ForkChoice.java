package ai.disinto.core.sprint;

import java.util.Objects;

/**
 * An option that somebody chose or recommends.
 *
 * @param option the letter of the option
 * @param reason why; may be empty
 */
public record ForkChoice(String option, String reason) {

    /**
     * Checks the letter.
     *
     * @param option the letter of the option, from A to Z
     * @param reason why; may be empty
     * @throws IllegalArgumentException if the option is not one letter from A to Z
     */
    public ForkChoice {
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(reason, "reason");
        requireLetter(option);
    }

    static void requireLetter(String letter) {
        Objects.requireNonNull(letter, "letter");
        if (letter.length() != 1 || letter.charAt(0) < 'A' || letter.charAt(0) > 'Z') {
            throw new IllegalArgumentException("an option is one letter from A to Z, got \"" + letter + "\"");
        }
    }
}
