package ai.disinto.vault.action;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How far an action has come. */
public enum ItemState {
    /** The request exists and is not approved. */
    PENDING,
    /** It may run, and has not. */
    APPROVED,
    /** It ran, and its result is known. */
    FIRED,
    /** It was turned down. */
    REJECTED,
    /** The file has errors or names a formula that is not known; checked again when either changes. */
    INVALID;

    /**
     * Answers the state with a name.
     *
     * @param word the name in small letters
     * @return the state, or empty for any other text
     */
    public static Optional<ItemState> find(String word) {
        Objects.requireNonNull(word, "word");
        for (ItemState state : values()) {
            if (state.word().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /**
     * Answers the name for reports.
     *
     * @return the name in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Answers whether nothing can follow.
     *
     * @return {@code true} for {@link #FIRED} and {@link #REJECTED}; never for {@link #INVALID}, since a missing
     *     formula may come back
     */
    public boolean isFinal() {
        return this == FIRED || this == REJECTED;
    }

    /**
     * Answers whether an action may go from this state to another. Nothing runs that was not approved.
     *
     * @param next the other state
     * @return whether it may follow
     */
    public boolean mayBecome(ItemState next) {
        return switch (Objects.requireNonNull(next, "next")) {
            case PENDING -> this == INVALID || this == APPROVED;
            case APPROVED -> this == PENDING;
            case FIRED -> this == APPROVED;
            case REJECTED -> this == PENDING || this == APPROVED || this == INVALID;
            case INVALID -> this == PENDING || this == APPROVED;
        };
    }
}
