package ai.disinto.compose.edge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * The public key that a project opens its tunnel with: {@code ssh-ed25519}, {@code ssh-rsa} of 2048 to 16384 bits, or
 * ECDSA on one of the curves nistp256, nistp384 and nistp521. Immutable; equal to another one with the same type and
 * body, since comments are dropped.
 */
public final class TunnelKey {
    private static final int LONGEST_LINE = 8_192;

    private final KeyType type;
    private final byte[] body;

    private TunnelKey(KeyType type, byte[] body) {
        this.type = type;
        this.body = body;
    }

    /**
     * Reads a key as it stands in a file {@code id_ed25519.pub}. The comment is dropped.
     *
     * @param line type, body in base64 and perhaps a comment, with blanks between them
     * @return the key
     * @throws IllegalArgumentException if the type is none of the five, or the body is no key of this type; the message
     *     does not repeat the line
     */
    public static TunnelKey parse(String line) {
        Objects.requireNonNull(line, "line");
        String[] words =
                line.length() > LONGEST_LINE ? new String[0] : line.strip().split("[ \t]+", 3);
        if (words.length < 2 || line.strip().chars().anyMatch(c -> c < ' ' && c != '\t')) {
            throw new IllegalArgumentException("line must be one line with the type and the body of a public key");
        }
        KeyType type = KeyType.find(words[0])
                .orElseThrow(() -> new IllegalArgumentException(
                        "line must begin with a type of key that tunnels may have: " + KeyType.names()));
        return find(type, words[1])
                .orElseThrow(() -> new IllegalArgumentException(
                        "line must hold a whole " + type + " key: copy it again from the .pub file"));
    }

    /** A key, unless the text is no body of this type in base64 as it is written by ssh-keygen. */
    static Optional<TunnelKey> find(KeyType type, String base64) {
        if (base64.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        try {
            byte[] body = Base64.getDecoder().decode(base64);
            boolean canonical = Base64.getEncoder().encodeToString(body).equals(base64);
            return canonical && type.isBody(body) ? Optional.of(new TunnelKey(type, body)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Answers the type.
     *
     * @return the type, such as {@code ssh-ed25519}
     */
    public String type() {
        return type.toString();
    }

    /**
     * Answers the body.
     *
     * @return the key in base64, without a line break
     */
    public String body() {
        return Base64.getEncoder().encodeToString(body);
    }

    /**
     * Answers what {@code ssh-keygen -l} shows of the key.
     *
     * @return {@code SHA256:} and 43 characters of base64, without padding
     */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** Whether it is the same key, found out in a time that does not depend on where they differ. */
    boolean isSame(TunnelKey other) {
        return MessageDigest.isEqual(
                toString().getBytes(StandardCharsets.US_ASCII), other.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TunnelKey that && type == that.type && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Arrays.hashCode(body);
    }

    /** Answers type and body, which is a whole line of an authorized keys file. */
    @Override
    public String toString() {
        return type + " " + body();
    }
}
