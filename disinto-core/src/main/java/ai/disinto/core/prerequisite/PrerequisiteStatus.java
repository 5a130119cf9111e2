package ai.disinto.core.prerequisite;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How far an objective, one of its items, or a milestone is. */
public enum PrerequisiteStatus {
    /** Nothing is left to do. */
    DONE("DONE"),
    /** Something open cannot be worked on: it waits for a human, a design, a label or another issue. */
    BLOCKED("BLOCKED"),
    /** Something open is being worked on, and nothing is blocked. */
    IN_PROGRESS("IN PROGRESS"),
    /** Something is open, and nothing stands in its way. */
    READY("READY"),
    /** There are no items, so nothing can be computed; a written status is neither right nor wrong. */
    EMPTY("EMPTY");

    private final String word;

    PrerequisiteStatus(String word) {
        this.word = word;
    }

    /**
     * Answers the word that status lines use.
     *
     * @return for example {@code IN PROGRESS}
     */
    public String word() {
        return word;
    }

    /**
     * Reads a word of a status line; letter case does not matter, and {@code IN-PROGRESS} is understood.
     *
     * @param word the word
     * @return the status, or empty for a word that is none of them; {@code EMPTY} is computed, never written
     */
    public static Optional<PrerequisiteStatus> ofWord(String word) {
        return switch (Objects.requireNonNull(word, "word").toUpperCase(Locale.ROOT)) {
            case "DONE" -> Optional.of(DONE);
            case "BLOCKED" -> Optional.of(BLOCKED);
            case "IN PROGRESS", "IN-PROGRESS", "IN_PROGRESS" -> Optional.of(IN_PROGRESS);
            case "READY" -> Optional.of(READY);
            default -> Optional.empty();
        };
    }
}
