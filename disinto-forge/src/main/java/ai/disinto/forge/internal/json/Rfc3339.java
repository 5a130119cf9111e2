package ai.disinto.forge.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times as servers write them. The common form is read by hand, since lists have thousands of them. */
public final class Rfc3339 {
    private static final int SECONDS_END = 19;

    private Rfc3339() {}

    /**
     * Reads a time.
     *
     * @return the time, or empty if the text is none or stands for "never"
     */
    public static Optional<Instant> parse(String text) {
        try {
            Instant instant =
                    isPlain(text) ? plain(text) : OffsetDateTime.parse(text).toInstant();
            return instant.getEpochSecond() <= NEVER ? Optional.empty() : Optional.of(instant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static final long NEVER = Instant.parse("0002-01-01T00:00:00Z").getEpochSecond();

    /** Whether it is {@code 2026-11-23T10:00:00} and then {@code Z} or {@code +01:00}. */
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length != SECONDS_END + 1 && length != SECONDS_END + 6) {
            return false;
        }
        for (int i = 0; i < SECONDS_END; i++) {
            char expected = "dddd-dd-ddTdd:dd:dd".charAt(i);
            char c = text.charAt(i);
            if (expected == 'd' ? c < '0' || c > '9' : c != expected) {
                return false;
            }
        }
        return length == SECONDS_END + 1 ? text.charAt(SECONDS_END) == 'Z' : isOffset(text);
    }

    private static boolean isOffset(String text) {
        char sign = text.charAt(SECONDS_END);
        return (sign == '+' || sign == '-')
                && text.charAt(SECONDS_END + 3) == ':'
                && isDigit(text, 20)
                && isDigit(text, 21)
                && isDigit(text, 23)
                && isDigit(text, 24);
    }

    private static Instant plain(String text) {
        long days = LocalDate.of(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8))
                .toEpochDay();
        int hour = checked(two(text, 11), 23);
        int minute = checked(two(text, 14), 59);
        int second = checked(two(text, 17), 59);
        return Instant.ofEpochSecond(days * 86_400 + hour * 3600L + minute * 60L + second - offset(text));
    }

    private static long offset(String text) {
        if (text.length() == SECONDS_END + 1) {
            return 0;
        }
        long seconds = checked(two(text, 20), 18) * 3600L + checked(two(text, 23), 59) * 60L;
        return text.charAt(SECONDS_END) == '-' ? -seconds : seconds;
    }

    private static int checked(int value, int most) {
        if (value > most) {
            throw new DateTimeException("out of range");
        }
        return value;
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
