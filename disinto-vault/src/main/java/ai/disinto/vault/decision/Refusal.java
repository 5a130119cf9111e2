package ai.disinto.vault.decision;

import ai.disinto.core.internal.secret.VisibleText;
import java.util.Objects;

/**
 * A reason not to do it.
 *
 * @param code which one, for programs
 * @param message what was found, for people
 * @param nextStep what would change it
 */
public record Refusal(RefusalCode code, String message, String nextStep) {
    /**
     * Checks for null, and makes both texts safe to show.
     *
     * @param code which one
     * @param message what was found
     * @param nextStep what would change it
     */
    public Refusal {
        Objects.requireNonNull(code, "code");
        message = VisibleText.of(Objects.requireNonNull(message, "message"));
        nextStep = VisibleText.of(Objects.requireNonNull(nextStep, "nextStep"));
    }

    /** Answers all three in one line. */
    @Override
    public String toString() {
        return code.word() + ": " + message + " (" + nextStep + ")";
    }
}
