package ai.disinto.core.ops;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The date behind "waiting since" in running text. */
final class WaitingDate {
    private static final String WORDS = "waiting since";
    private static final int LONGEST_GAP = 10;

    private WaitingDate() {}

    /** What stands behind the words: where it begins, and the date if it is one. */
    record Found(int offset, Optional<LocalDate> date) {}

    /** The first place between two offsets that has the words and a date; the first that has the words, if none has. */
    static Optional<Found> in(String text, int from, int to) {
        Optional<Found> first = Optional.empty();
        for (int i = from; i + WORDS.length() <= to; i++) {
            if (text.regionMatches(true, i, WORDS, 0, WORDS.length())) {
                int at = behindMarks(text, i + WORDS.length(), to);
                Found found = new Found(at, at + 10 <= to ? parse(text.substring(at, at + 10)) : Optional.empty());
                if (found.date().isPresent()) {
                    return Optional.of(found);
                }
                first = first.isPresent() ? first : Optional.of(found);
            }
        }
        return first;
    }

    /** Reads {@code 2026-05-01}; years have four digits. */
    static Optional<LocalDate> parse(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        boolean exists = year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The number between two offsets, or -1. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int behindMarks(String text, int from, int to) {
        int at = from;
        while (at < to && at < from + LONGEST_GAP && ": \t\r\n*_`(".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
