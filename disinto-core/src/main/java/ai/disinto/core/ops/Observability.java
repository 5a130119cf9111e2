package ai.disinto.core.ops;

import java.util.Locale;
import java.util.Optional;

/** Whether something that outsiders can reach also tells how it fares. */
public enum Observability {
    /** A signal comes back. */
    YES("Yes"),
    /** Some of it can be measured. */
    PARTIAL("Partial"),
    /** Nothing comes back. */
    NO("No");

    private final String word;

    Observability(String word) {
        this.word = word;
    }

    /**
     * Answers the word in a portfolio.
     *
     * @return {@code Yes}, {@code Partial} or {@code No}
     */
    public String word() {
        return word;
    }

    /** Reads the first word of a cell, whatever its letter case and what is said behind it. */
    static Optional<Observability> ofCell(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Observability each : values()) {
            String mine = each.word.toLowerCase(Locale.ROOT);
            boolean ends = lower.length() == mine.length()
                    || (lower.startsWith(mine) && !Character.isLetterOrDigit(lower.charAt(mine.length())));
            if (lower.startsWith(mine) && ends) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
