package ai.disinto.testing.internal.instance;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes tokens and keys. */
public final class Secrets {
    private final SecureRandom random = new SecureRandom();
    private final Set<String> drawn = ConcurrentHashMap.newKeySet();

    /** So many random bytes as hex digits: a token has 20. */
    public String hex(int bytes) {
        byte[] digits = new byte[bytes];
        random.nextBytes(digits);
        String secret = HexFormat.of().formatHex(digits);
        drawn.add(secret);
        return secret;
    }

    /** Everything that was made so far. */
    public Set<String> drawn() {
        return Set.copyOf(drawn);
    }
}
