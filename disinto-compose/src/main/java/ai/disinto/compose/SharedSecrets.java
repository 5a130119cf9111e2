package ai.disinto.compose;

import ai.disinto.core.secret.Secret;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Secrets that services of one stack share and nobody else needs to know. */
public final class SharedSecrets {
    static final String AGENT_SECRET = "WOODPECKER_AGENT_SECRET";
    static final String FORWARD_AUTH = "FORWARD_AUTH_SECRET";
    static final String HOW = "generate the shared secrets first";
    private static final int HEX_BYTES = 20;
    private static final int FORWARD_AUTH_BYTES = 32;
    private static final int SHORTEST = 32;

    private SharedSecrets() {}

    /**
     * Makes new ones.
     *
     * @param random where they come from: for real stacks a {@link java.security.SecureRandom}
     * @return 40 hexadecimal digits for {@code WOODPECKER_AGENT_SECRET}, and 43 letters, digits, dashes and underscores
     *     for {@code FORWARD_AUTH_SECRET}, by these names
     */
    public static Map<String, Secret> generate(RandomGenerator random) {
        Objects.requireNonNull(random, "random");
        Map<String, Secret> secrets = new LinkedHashMap<>();
        secrets.put(AGENT_SECRET, Secret.of(HexFormat.of().formatHex(bytes(random, HEX_BYTES))));
        secrets.put(
                FORWARD_AUTH,
                Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, FORWARD_AUTH_BYTES))));
        return Collections.unmodifiableMap(secrets);
    }

    /** Whether every program that reads it sees the same: a blank, a quote or a brace changes what the edge sends. */
    static boolean isUsable(String secret) {
        return secret.length() >= SHORTEST && secret.chars().allMatch(c -> TextPart.isNamePart(c) || c == '-');
    }

    private static byte[] bytes(RandomGenerator random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
