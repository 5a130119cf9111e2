package ai.disinto.factory.staff;

import java.util.Objects;

/**
 * One step of hiring, firing or rotating, and what became of it. Holds names and places, never a secret.
 *
 * @param kind what is done
 * @param subject what it is done to: an account, a variable's name, a file
 * @param outcome what became of it; in a plan, what would
 * @param detail why, in the reader's words; empty if there is nothing to add
 */
public record StaffStep(Kind kind, String subject, Outcome outcome, String detail) {
    /**
     * Takes the parts as they are.
     *
     * @param kind what is done
     * @param subject what it is done to: an account, a variable's name, a file
     * @param outcome what became of it; in a plan, what would
     * @param detail why, in the reader's words; empty if there is nothing to add
     */
    public StaffStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(detail, "detail");
    }

    /** What a step does, in the order of hiring. */
    public enum Kind {
        /** Asks the model's server whether it answers. */
        PROBE,
        /** Makes the account on the forge. */
        ACCOUNT,
        /** Lets the account into a repository. */
        PERMISSION,
        /** Makes the private profile repository, its content and its protection. */
        PROFILE,
        /** Makes the account's token. */
        TOKEN,
        /** Writes a variable of the environment file. */
        VARIABLE,
        /** Edits a project file. */
        PROJECT_FILE,
        /** Writes the compose file. */
        COMPOSE_FILE,
        /** Sets or removes a marker of the state folder. */
        MARKER
    }

    /** What became of a step. */
    public enum Outcome {
        /** Was not there, and is now. */
        CREATED,
        /** Was there as wanted; nothing was written. */
        FOUND,
        /** Was there and differed. */
        CHANGED,
        /** Was there, and is gone. */
        REMOVED,
        /** Was not done; the detail says why. */
        SKIPPED
    }
}
