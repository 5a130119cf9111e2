package ai.disinto.vault.action;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What a text is known by, so that an approval can be bound to exactly the bytes that were read. Two texts that differ
 * in one byte differ in both.
 *
 * @param sha256 the SHA-256 of the bytes, 64 hexadecimal digits
 * @param blobId the object id that git gives the bytes as a file of a SHA-1 repository, 40 hexadecimal digits; to be
 *     compared with what a forge says, never relied on alone
 */
public record ContentDigest(String sha256, String blobId) {
    /**
     * Checks both.
     *
     * @param sha256 the SHA-256
     * @param blobId the object id
     * @throws IllegalArgumentException if one is not made of so many small hexadecimal digits
     */
    public ContentDigest {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(blobId, "blobId");
        check("sha256", sha256, 64);
        check("blobId", blobId, 40);
    }

    /**
     * Digests a text.
     *
     * @param text the text, taken as UTF-8
     * @return the digest
     * @throws IllegalArgumentException if half of a surrogate pair stands alone, which UTF-8 cannot write
     */
    public static ContentDigest of(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(Objects.requireNonNull(text, "text"))) {
            throw new IllegalArgumentException("text has half of a surrogate pair, which UTF-8 cannot write");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] header = ("blob " + bytes.length + "\0").getBytes(StandardCharsets.UTF_8);
        return new ContentDigest(hash("SHA-256", new byte[0], bytes), hash("SHA-1", header, bytes));
    }

    private static void check(String property, String value, int length) {
        boolean digits = value.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (!digits || value.length() != length) {
            throw new IllegalArgumentException(
                    property + " must be " + length + " small hexadecimal digits, got \"" + value + "\"");
        }
    }

    private static String hash(String algorithm, byte[] header, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(header);
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
