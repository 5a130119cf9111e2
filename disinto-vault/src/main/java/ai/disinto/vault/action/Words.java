package ai.disinto.vault.action;

import java.util.Locale;

/** What names in actions are made of. */
final class Words {
    private static final int LONGEST = 100;

    private Words() {}

    /** Lower-case letters, digits and dashes, no dash in front: safe in paths, branches and arguments. */
    static boolean isName(String text, int longest) {
        return isMadeOf(text, longest, "-") && text.charAt(0) != '-' && text.equals(lower(text));
    }

    /** Letters and digits, and behind the first of them also some marks; safe as an argument. */
    static boolean isWord(String text, String marks) {
        return isMadeOf(text, LONGEST, marks) && isAlphanumeric(text.charAt(0));
    }

    /** What the name of an environment variable is usually made of. */
    static boolean isVariable(String text) {
        return isMadeOf(text, LONGEST, "_") && isLetter(text.charAt(0)) && text.equals(upper(text));
    }

    /** A character that could make a text look other than it is: control characters, and marks of direction. */
    static int firstHidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
            boolean direction = c == '\u061c'
                    || c == '\u200e'
                    || c == '\u200f'
                    || (c >= '\u202a' && c <= '\u202e')
                    || (c >= '\u2066' && c <= '\u2069');
            if (control || direction) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMadeOf(String text, int longest, String marks) {
        return !text.isEmpty()
                && text.length() <= longest
                && text.chars().allMatch(c -> isAlphanumeric((char) c) || marks.indexOf(c) >= 0);
    }

    private static boolean isAlphanumeric(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
