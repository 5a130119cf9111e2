package ai.disinto.forge.agent;

/** Shows what others wrote: every kind of line break is one, and what cannot be seen is written out. */
final class ShownText {
    private ShownText() {}

    /** Lines that end with a line feed each, but for the last. */
    static String lines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean pair = c == '\r' && i < text.length() && text.charAt(i) == '\n';
            if (!pair) {
                show(c, out);
            }
        }
        return out.toString();
    }

    /** One line; breaks become blanks, and quotation marks apostrophes. */
    static String line(String text) {
        return lines(text).replace('\n', ' ').replace('"', '\'').strip();
    }

    private static void show(int c, StringBuilder out) {
        if (isBreak(c)) {
            out.append('\n');
        } else if (isHidden(c)) {
            out.append("\\u{").append(Integer.toHexString(c)).append('}');
        } else {
            out.appendCodePoint(c);
        }
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x0b || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Controls, halves of characters, and what takes no room or changes how its neighbours are read. */
    private static boolean isHidden(int c) {
        if (c == '\t') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || (c >= 0xfe00 && c <= 0xfe0f)
                || (c >= 0xe0100 && c <= 0xe01ef);
    }
}
