package ai.disinto.vault.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What a record of the audit log is about. */
public enum AuditKind {
    /** A low action was admitted by rule before it was committed to the trusted branch. */
    ADMITTED,
    /** An action was refused, for reasons that were not recorded of it before. */
    REFUSED,
    /** A dispatcher took an action for itself alone: what runs, by which policy and rule, and whose request and approval. */
    CLAIMED,
    /** A run began. */
    STARTED,
    /** A run ended, and its result is known. */
    ENDED,
    /** Nobody knows whether a run took place, or how it ended. A person must say. */
    UNCLEAR,
    /** A claim was given up, by the answer of a person or because the run never began. */
    RELEASED,
    /** Nothing runs any more. */
    PAUSED,
    /** Actions may run again. */
    RESUMED;

    /** {@return the word in the log, in small letters} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a kind.
     *
     * @param word the word in the log
     * @return the kind, or empty when the word is none
     */
    public static Optional<AuditKind> find(String word) {
        Objects.requireNonNull(word, "word");
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
