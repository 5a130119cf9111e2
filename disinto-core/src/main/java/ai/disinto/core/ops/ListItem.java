package ai.disinto.core.ops;

import org.jspecify.annotations.Nullable;

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

    /** Reads a line, however far it is indented; null if it begins no item. */
    static @Nullable ListItem read(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return null;
        }
        if ("-*+".indexOf(text.charAt(0)) >= 0) {
            return text.length() > 1 && isBlank(text.charAt(1))
                    ? new ListItem("", text.substring(2).strip())
                    : null;
        }
        int digits = 0;
        while (digits < text.length() && digits <= MOST_DIGITS && isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > 0
                && digits <= MOST_DIGITS
                && digits + 1 < text.length()
                && ".)".indexOf(text.charAt(digits)) >= 0
                && isBlank(text.charAt(digits + 1));
        return numbered
                ? new ListItem(
                        text.substring(0, digits), text.substring(digits + 2).strip())
                : null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
