package ai.disinto.forge.model;

import java.util.Locale;
import java.util.Objects;

/** What somebody may do with a repository, least first. */
public enum Permission {
    /** Nothing. */
    NONE,
    /** See and comment. */
    READ,
    /** Push, label, assign and merge. */
    WRITE,
    /** Change settings. */
    ADMIN,
    /** Everything. */
    OWNER,
    /** A word that this library does not know. */
    UNKNOWN;

    /**
     * Reads the word of the server.
     *
     * @param text such as {@code write}
     * @return the permission, {@link #UNKNOWN} if the word is not known
     */
    public static Permission of(String text) {
        Objects.requireNonNull(text, "text");
        for (Permission each : values()) {
            if (each.word().equals(text)) {
                return each;
            }
        }
        return UNKNOWN;
    }

    /** {@return the word of the server, such as {@code write}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
