package ai.disinto.core.prerequisite;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds dates of the form {@code 2026-05-01} in text. */
final class IsoDates {
    private static final int LENGTH = 10;

    private IsoDates() {}

    /** Whether a part is one date and nothing else. */
    static boolean isDate(String text, int from, int to) {
        return to - from == LENGTH && at(text, from).isPresent();
    }

    static List<LocalDate> all(String text) {
        List<LocalDate> dates = new ArrayList<>();
        int dash = text.indexOf('-');
        while (dash >= 0) {
            at(text, dash - 4).ifPresent(dates::add);
            dash = text.indexOf('-', dash + 1);
        }
        return List.copyOf(dates);
    }

    /** The date that begins at an index. */
    static Optional<LocalDate> at(String text, int from) {
        if (from < 0 || from + LENGTH > text.length() || !isShaped(text, from)) {
            return Optional.empty();
        }
        boolean longer = isDigit(text, from - 1) || isDigit(text, from + LENGTH);
        try {
            return longer
                    ? Optional.empty()
                    : Optional.of(
                            LocalDate.of(digits(text, from, 4), digits(text, from + 5, 2), digits(text, from + 8, 2)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isShaped(String text, int from) {
        for (int i = 0; i < LENGTH; i++) {
            boolean dash = i == 4 || i == 7;
            if (dash ? text.charAt(from + i) != '-' : !isDigit(text, from + i)) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isDigit(String text, int index) {
        return index >= 0 && index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
