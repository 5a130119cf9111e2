package ai.disinto.core.ops;

import java.util.Optional;

/**
 * The beginning of an item of a Markdown list.
 *
 * @param number the number of a numbered item; empty for a bullet
 * @param text what stands behind the marker
 */
record ListItem(String number, String text) {
    private static final int MOST_DIGITS = 9;

    boolean isNumbered() {
        return !number.isEmpty();
    }

    /** Reads a line, however far it is indented; empty if it begins no item. */
    static Optional<ListItem> read(String line) {
        String text = line.strip();
        int marker = text.startsWith("-") || text.startsWith("*") || text.startsWith("+") ? 1 : numberMarker(text);
        if (marker == 0 || marker >= text.length() || !isBlank(text.charAt(marker))) {
            return Optional.empty();
        }
        boolean bullet = !isDigit(text.charAt(0));
        String number = bullet ? "" : text.substring(0, marker - 1);
        return Optional.of(new ListItem(number, text.substring(marker + 1).strip()));
    }

    /** The length of {@code 12.} or {@code 12)} at the beginning, or 0. */
    private static int numberMarker(String text) {
        int digits = 0;
        while (digits < text.length() && digits <= MOST_DIGITS && isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean marked = digits < text.length() && ".)".indexOf(text.charAt(digits)) >= 0;
        return digits > 0 && digits <= MOST_DIGITS && marked ? digits + 1 : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
