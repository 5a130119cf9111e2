package ai.disinto.core.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;

/**
 * A token, password or key, of one line unless it was made by {@link #ofLines}. It never prints itself; {@link #reveal()}
 * is the one way to its text, easy to search for.
 *
 * <p>Immutable; may be shared between threads. Not serializable.
 */
public final class Secret {
    private final String value;

    /** The fewest characters that are looked for in a text. */
    static final int SHORTEST = 4;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Wraps a text that must not be seen.
     *
     * @param value the text
     * @return the secret
     * @throws IllegalArgumentException if the text is empty or has a control character, such as the line break that a
     *     file's last line leaves behind, see {@link #ofLines}; the message does not show the text
     */
    public static Secret of(String value) {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a secret must not be empty");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a secret must have no control character: remove line breaks and tabs, or use ofLines for a key");
        }
        return new Secret(value);
    }

    /**
     * Wraps a text of several lines that must not be seen, such as a private key in armour. It is kept as it is, with the
     * line break at its end, which some programs need. It fits into a file or a body, not into a header or a variable of an
     * {@code .env} file: what writes those refuses it.
     *
     * @param value the text; line breaks and tabs are its only control characters
     * @return the secret; for a text without line breaks the one that {@link #of} answers
     * @throws IllegalArgumentException if no line has 4 characters or more besides the first and last line of an armour, or
     *     there is another control character; the message does not show the text
     */
    public static Secret ofLines(String value) {
        Objects.requireNonNull(value, "value");
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
            throw new IllegalArgumentException("a secret must have no control character besides line breaks and tabs");
        }
        if (value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            return of(value);
        }
        Secret secret = new Secret(value);
        if (secret.parts().isEmpty()) {
            throw new IllegalArgumentException(
                    "a secret must have a line of at least " + SHORTEST + " characters that is not the frame of a key");
        }
        return secret;
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

    /** What gives it away in a text: itself, or each of its lines that is long enough. */
    List<String> parts() {
        if (value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            return List.of(value);
        }
        return value.lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST && !line.startsWith("-----"))
                .toList();
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
