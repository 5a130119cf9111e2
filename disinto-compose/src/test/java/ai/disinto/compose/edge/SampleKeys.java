package ai.disinto.compose.edge;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Public keys: one of each type with the fingerprint that ssh-keygen shows, and as many others as are needed. */
final class SampleKeys {
    /** A key as its type and body, and its fingerprint. */
    record Sample(String type, String body, String fingerprint) {
        String line() {
            return type + " " + body;
        }
    }

    static final List<Sample> REAL = List.of(
            new Sample(
                    "ssh-ed25519",
                    "AAAAC3NzaC1lZDI1NTE5AAAAICg1b0/Fsmi6sKeGYzKHacQOcuwbZzRneFY2KwjnrV13",
                    "SHA256:4kIjKDfR6hQ2/I3eTjE5FVgnkF8+9Z8aicYrnXTaNrA"),
            new Sample(
                    "ssh-rsa",
                    "AAAAB3NzaC1yc2EAAAADAQABAAABAQC5O7A0whXaCfwhKoDGKXnBHMH4mgIMtuC+ykO9fH9kLD0ljFv0X6+2"
                            + "qo09g0RVDB2f5p3vX+Qy7vQX9HtbiLVWh2DEhHJuPBRSI+G3Xd7bYTjGwg2mDYjCIxJT297vXH3ta73dZaAy"
                            + "/uqT5N14zWs+GSpASUA4HeyKaYN7tYPJcopGGubyiY6KYRbaBRBfG8YG/nRl1YmvmMJh6YfA5IkT7JnRDvFT"
                            + "HP2xRRXM9FreAkeSj8BC0CiVRc6sxZVSKITM1gejcfdDhW1z+NgrlIt+wfYoTt0UDNDb3RYnjiPKFHZCclGG"
                            + "BQXz9H8EiEfoPSUQc9KxEz7AabEjie24Hqy5",
                    "SHA256:LxZf2zde5wZ91QMRbwDmXjZ3qA56EdfKQ4xSK/UrsXQ"),
            new Sample(
                    "ecdsa-sha2-nistp256",
                    "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBH9bMeI6+TZ+sP9Bhn+mxA34ZnherKaa"
                            + "GZHYe8cT1u0y5hzoG56ENUrt0FXh6azIxoQLoGm6DdxfcZ4U0mxQdIA=",
                    "SHA256:hAY4RPPdvpCfdHbvl+GiL/bajwDEh1ZIaGh2w+3bRR0"),
            new Sample(
                    "ecdsa-sha2-nistp384",
                    "AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBFlMQLeUDA1lbs1klecA8Pvgi1jHAn6W"
                            + "7tV34CqvNLb4gTsOLcha9Bk4Qp6Dzaf79aTft+6qWOamidQOQSlZRgyOLhKOo43RjxBT6qP4MZTyp0g1+vEG"
                            + "wi5DZO7o6T9EcA==",
                    "SHA256:gOJd638q0OVc6/Ea0pLcRilLHv32gcil9Y9gTFwgrlk"),
            new Sample(
                    "ecdsa-sha2-nistp521",
                    "AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBACT12gjE/y4DPHxIG2J0RwYVzfxMQIA"
                            + "Vgfoy4kuqiyEsELu2S3eBHFT84tTY+LJSLbHSgerIJN+eIIssLZlhdyy9gBV5rlFIb+rxvFvK/x5Z1/P2xRC"
                            + "I2iPtYHFs3rrbBJmbqiS2CuGcjM//xMaBdroEpPz/3Myqw0YD+dLKtpcLgAdNA==",
                    "SHA256:Wt+hO7v5nGtWrKFCFGPWL0MW88i1gF4HXLn7/5nqZ4A"));

    private SampleKeys() {}

    /** A key that is another one for each number. */
    static TunnelKey number(int number) {
        byte[] key = ByteBuffer.allocate(32).putInt(number).array();
        return TunnelKey.parse("ssh-ed25519 " + base64(text("ssh-ed25519"), key));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Fields as they go over the wire, in base64. */
    static String base64(byte[]... fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (byte[] field : fields) {
                out.writeInt(field.length);
                out.write(field);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
