package ai.disinto.testing.internal.instance;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes tokens and keys. */
public final class Secrets {
    private final SecureRandom random = new SecureRandom();

    /** So many random bytes as hex digits: a token has 20. */
    public String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
