package ai.disinto.forge.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How a check of a commit went. */
public enum StatusState {
    /** The check itself broke. */
    ERROR,
    /** It found something wrong. */
    FAILURE,
    /** It found something worth a look. */
    WARNING,
    /** It has not ended yet. */
    PENDING,
    /** It found nothing wrong. */
    SUCCESS,
    /** It was left out; known from Forgejo 16 on. */
    SKIPPED,
    /** A word that this library does not know; the status has it as text. */
    UNKNOWN;

    private static final List<StatusState> WORST_FIRST =
            List.of(ERROR, FAILURE, UNKNOWN, WARNING, PENDING, SUCCESS, SKIPPED);

    /**
     * Reads the word of the server.
     *
     * @param text such as {@code success}
     * @return the state, {@link #UNKNOWN} if the word is not known
     */
    public static StatusState of(String text) {
        Objects.requireNonNull(text, "text");
        for (StatusState each : values()) {
            if (each.word().equals(text)) {
                return each;
            }
        }
        return UNKNOWN;
    }

    /**
     * Answers the state of several checks together: the worst, in the order of the server. An unknown one is worse than
     * all but a failure, so that nobody takes it for a success.
     *
     * @param states the states
     * @return the worst; empty if there is none at all
     */
    public static Optional<StatusState> worst(Collection<StatusState> states) {
        return Objects.requireNonNull(states, "states").stream().min(Comparator.comparingInt(WORST_FIRST::indexOf));
    }

    /** {@return the word of the server, such as {@code success}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
