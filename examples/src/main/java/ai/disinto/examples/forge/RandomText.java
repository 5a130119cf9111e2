package ai.disinto.examples.forge;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names that no earlier run had, and passwords that nobody guesses. */
public final class RandomText {
    private RandomText() {}

    /**
     * {@return twice as many hexadecimal digits}
     *
     * @param bytes how many random bytes
     */
    public static String of(int bytes) {
        byte[] out = new byte[bytes];
        new SecureRandom().nextBytes(out);
        return HexFormat.of().formatHex(out);
    }
}
