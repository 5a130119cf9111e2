package ai.disinto.core.issue;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why work on an issue ended: a code, and what else is known. The codes are open; {@link #remedy()} knows those that a
 * factory uses and leaves every other one to a person.
 *
 * @param code small letters, digits and underscores, such as {@code ci_exhausted}
 * @param detail free text of one line; empty if there is none
 */
public record ExitReason(String code, String detail) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final Pattern WRITTEN = Pattern.compile("([a-z][a-z0-9_]{0,63})(?: *\\((.*)\\))?", Pattern.DOTALL);
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /** What happens to the issue next. */
    public enum Remedy {
        /** Nothing: the work is over. */
        NONE,
        /** The cause passes by itself: put the issue back into the queue. */
        RETRY,
        /** Trying again would end the same way: a person has to look. */
        HUMAN
    }

    /**
     * Checks the code, and makes one line of the detail.
     *
     * @param code the code
     * @param detail the detail; line breaks and control characters become blanks
     * @throws IllegalArgumentException if the code is not one word of small letters, digits and underscores
     */
    public ExitReason {
        if (!CODE.matcher(Objects.requireNonNull(code, "code")).matches()) {
            throw new IllegalArgumentException(
                    "code must be small letters, digits and underscores, at most 64, got \"" + code + "\"");
        }
        detail = oneLine(Objects.requireNonNull(detail, "detail"));
    }

    /**
     * Makes a reason without a detail.
     *
     * @param code the code
     * @return the reason
     * @throws IllegalArgumentException if the code is not one word of small letters, digits and underscores
     */
    public static ExitReason of(String code) {
        return new ExitReason(code, "");
    }

    /**
     * Reads a reason as it is written: a code, or a code and a detail in parentheses.
     *
     * @param text for example {@code ci_exhausted_poll (3 attempts, PR #12)}
     * @return the reason; for any other text {@code agent_failed} with the text as its detail
     */
    public static ExitReason parse(String text) {
        String line = oneLine(Objects.requireNonNull(text, "text"));
        Matcher written = WRITTEN.matcher(line);
        return written.matches()
                ? new ExitReason(
                        written.group(1), Optional.ofNullable(written.group(2)).orElse(""))
                : new ExitReason("agent_failed", line);
    }

    /**
     * Answers what happens to the issue next.
     *
     * @return the remedy; {@link Remedy#HUMAN} for a code that is not known
     */
    public Remedy remedy() {
        return ExitRemedies.of(code);
    }

    /** Answers the reason as it is written: {@code code} or {@code code (detail)}. */
    @Override
    public String toString() {
        return detail.isEmpty() ? code : code + " (" + detail + ")";
    }

    /** A text in one line, without control characters. */
    static String oneLine(String text) {
        return GAPS.matcher(text).replaceAll(" ").strip();
    }
}
