package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.http.Refusal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The text of a public key. */
@SuppressWarnings("ArrayRecordComponent")
record KeyContent(String text, byte[] blob) {
    /**
     * Reads a key in the form of OpenSSH.
     *
     * @throws Refusal 422 if it is none
     */
    static KeyContent parse(String text) {
        String stripped = text.strip();
        String[] parts = stripped.split("\\s+", 3);
        try {
            byte[] blob = Base64.getDecoder().decode(parts.length < 2 ? "" : parts[1]);
            ByteBuffer buffer = ByteBuffer.wrap(blob);
            byte[] type = new byte[Math.max(0, Math.min(buffer.getInt(), buffer.remaining()))];
            buffer.get(type);
            if (parts[0].equals(new String(type, StandardCharsets.US_ASCII))) {
                return new KeyContent(stripped, blob);
            }
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            // not a key, like one of another type
        }
        throw Refusal.invalid("Invalid key content: extractTypeFromBase64Key: illegal base64 data");
    }

    /** Whether a stored key is the same, whatever its comment. */
    boolean isSame(String other) {
        return Arrays.equals(blob, parse(other).blob);
    }

    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(blob);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
