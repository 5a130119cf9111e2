package ai.disinto.core.secret;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a secret stands in a text, and what it is; never a character of it.
 *
 * @param secretClass what it is
 * @param offset where it starts, in characters from 0
 * @param length its length in characters, line breaks of a key included
 * @param fingerprint 16 hexadecimal digits, the same for the same secret and salt; empty when the scanner has no
 *     {@linkplain SecretScanner#withSalt salt}
 */
public record SecretFinding(SecretClass secretClass, int offset, int length, Optional<String> fingerprint) {
    /**
     * Checks the parts.
     *
     * @param secretClass what it is
     * @param offset where it begins
     * @param length how many characters it has
     * @param fingerprint tells the same value from others, without telling the value
     * @throws IllegalArgumentException if the offset is negative or the length not positive
     */
    public SecretFinding {
        Objects.requireNonNull(secretClass, "secretClass");
        Objects.requireNonNull(fingerprint, "fingerprint");
        if (offset < 0 || length <= 0) {
            throw new IllegalArgumentException("offset " + offset + " and length " + length + " are no part of a text");
        }
    }

    /**
     * Answers where the secret ends.
     *
     * @return the offset of the first character behind it
     */
    public int end() {
        return offset + length;
    }
}
