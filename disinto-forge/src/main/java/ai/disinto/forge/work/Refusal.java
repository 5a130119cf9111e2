package ai.disinto.forge.work;

import java.util.Locale;
import java.util.Objects;

/**
 * Why an agent will not work on an issue.
 *
 * @param status what is in the way
 * @param reason why, in the agent's words
 * @param suggestion what to do instead; empty if the agent has none
 */
public record Refusal(Status status, String reason, String suggestion) {
    /** What is in the way. */
    public enum Status {
        /** Something has to be done first: the issue goes back to the backlog. */
        UNMET_DEPENDENCY,
        /** It is too large or unclear: a person has to divide or describe it. */
        TOO_LARGE,
        /** There is nothing left to do: the issue is closed. */
        ALREADY_DONE;

        /** {@return the word for it in preflight results and comments} */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks that nothing is missing.
     *
     * @param status what is in the way
     * @param reason why
     * @param suggestion what to do instead; may be empty
     */
    public Refusal {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(suggestion, "suggestion");
    }

    /**
     * Makes a refusal without a suggestion.
     *
     * @param status what is in the way
     * @param reason why
     * @return the refusal
     */
    public static Refusal of(Status status, String reason) {
        return new Refusal(status, reason, "");
    }

    /** Answers the status; the words are the agent's. */
    @Override
    public String toString() {
        return "refusal " + status.word();
    }
}
