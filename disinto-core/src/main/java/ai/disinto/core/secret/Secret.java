package ai.disinto.core.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * A token, password or key. It never prints itself; {@link #reveal()} is the one way to its text, easy to search for.
 *
 * <p>Immutable; may be shared between threads. Not serializable.
 */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Wraps a text that must not be seen.
     *
     * @param value the text
     * @return the secret
     * @throws IllegalArgumentException if the text is empty or has a control character, such as the line break that a
     *     file's last line leaves behind; the message does not show the text
     */
    public static Secret of(String value) {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a secret must not be empty");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a secret must have no control character: remove line breaks and tabs");
        }
        return new Secret(value);
    }

    /**
     * Answers the text itself, to be handed over and never to be shown.
     *
     * @return the text
     */
    public String reveal() {
        return value;
    }

    /** Compares in a time that does not depend on the texts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Answers the same words for every secret. */
    @Override
    public String toString() {
        return "(secret)";
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
