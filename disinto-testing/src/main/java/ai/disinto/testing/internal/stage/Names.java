package ai.disinto.testing.internal.stage;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that nobody else has, which say when they were made. */
public final class Names {
    /** What all of them begin with. */
    public static final String PREFIX = "dctest";

    private static final Pattern SHAPE = Pattern.compile(PREFIX + "-([0-9a-z]{1,8})-[0-9a-z]+-.*");
    private static final int RADIX = Character.MAX_RADIX;
    private static final int SECRET_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String run;
    private final AtomicInteger count = new AtomicInteger();

    public Names(Instant start) {
        this.run = PREFIX + "-" + Long.toString(start.getEpochSecond(), RADIX) + "-"
                + Integer.toString(RANDOM.nextInt(1 << 20), RADIX);
    }

    /** A name, such as {@code dctest-t8x2k4-1f3-7bob}. */
    public String next(String what) {
        return run + "-" + count.incrementAndGet() + what.toLowerCase(Locale.ROOT);
    }

    /** A password that no rule of a server refuses. */
    static String password() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        StringBuilder out = new StringBuilder("Pw.9");
        for (byte each : bytes) {
            out.append(String.format(Locale.ROOT, "%02x", each));
        }
        return out.toString();
    }

    /** Whether a name was made by a run that began long before this one. */
    public static boolean isLeftOver(String name, Instant now, Duration age) {
        Matcher matcher = SHAPE.matcher(name);
        return matcher.matches()
                && Instant.ofEpochSecond(Long.parseLong(matcher.group(1), RADIX))
                        .isBefore(now.minus(age));
    }
}
