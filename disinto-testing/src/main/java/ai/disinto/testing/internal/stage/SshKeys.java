package ai.disinto.testing.internal.stage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Makes keys that nobody else has, as OpenSSH writes them. */
public final class SshKeys {
    private static final String TYPE = "ssh-ed25519";
    private static final int LENGTH = 32;

    private SshKeys() {}

    /** A public key whose private half is forgotten at once. */
    public static String publicKey() {
        try {
            byte[] encoded = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPublic()
                    .getEncoded();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            append(out, TYPE.getBytes(StandardCharsets.US_ASCII));
            append(out, Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
            return TYPE + " " + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(ByteArrayOutputStream out, byte[] part) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        out.writeBytes(part);
    }
}
