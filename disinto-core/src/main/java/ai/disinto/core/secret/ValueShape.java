package ai.disinto.core.secret;

import java.util.Locale;
import java.util.Set;

/** Whether a word is the value of a secret, or a name of one, a date, a path, a word of a sentence. */
final class ValueShape {
    /** With what names of variables, templates and patterns start. */
    static final String REFERENCES = "$%{<~@*&[(";

    private static final int SHORTEST_VALUE = 8;
    private static final int SHORTEST_WORDLESS = 16;
    private static final int LONGEST_LOOK = 256;

    /** Fewer changes between kinds of characters than these are an order that people made. */
    private static final double ORDER_OF_WORDS = 0.42;

    private static final double ORDER_OF_PATHS = 0.25;
    private static final Set<String> PLACEHOLDERS = Set.of(
            "redacted",
            "required",
            "optional",
            "string",
            "undefined",
            "placeholder",
            "example",
            "hidden",
            "masked",
            "missing",
            "unknown",
            "invalid",
            "incorrect",
            "expired",
            "rejected",
            "accepted",
            "enabled",
            "disabled",
            "inherit",
            "secret",
            "secrets",
            "default");

    private ValueShape() {}

    /** Letters and digits both, and no name of something else. */
    static boolean isValue(String word) {
        return word.length() >= SHORTEST_VALUE
                && (hasDigitAndLetter(word, 0, word.length()) || isMixedLetters(word))
                && !isReference(word)
                && !isDate(word);
    }

    /** Anything that may be a password: shorter, and without a digit. */
    static boolean isPassword(String word, int shortest) {
        return word.length() >= shortest
                && !isReference(word)
                && !isDate(word)
                && !isCovered(word)
                && !PLACEHOLDERS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The name of a variable or a file, a template, or an address. */
    static boolean isReference(String word) {
        if (REFERENCES.indexOf(word.charAt(0)) >= 0
                || word.contains("${")
                || word.contains("{{")
                || word.contains("://")) {
            return true;
        }
        boolean constant = word.indexOf('_') >= 0 && word.equals(word.toUpperCase(Locale.ROOT)) && !isDigits(word);
        return constant || isPath(word) || (isDotted(word) && !isRandom(word));
    }

    /** Covered already, by whomever. */
    static boolean isCovered(String word) {
        return word.contains("REDACTED") || word.chars().allMatch(c -> c == '*' || c == 'x' || c == '.' || c == '_');
    }

    private static boolean isPath(String word) {
        boolean path = word.startsWith("./") || word.startsWith("../");
        return word.indexOf('/') >= 0 && (path || !isRandom(word, ORDER_OF_PATHS));
    }

    /** {@code process.env.TOKEN2}: names with dots between them. */
    private static boolean isDotted(String word) {
        boolean start = true;
        int dots = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean good = start ? Ascii.isLetter(c) || c == '_' : c == '.' || Ascii.isWord(c);
            if (!good) {
                return false;
            }
            start = c == '.';
            dots += start ? 1 : 0;
        }
        return dots > 0;
    }

    static boolean isDate(String word) {
        if (word.length() < 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = word.charAt(i);
            boolean hyphen = i == 4 || i == 7;
            if (hyphen ? c != '-' : !Ascii.isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    static boolean hasDigitAndLetter(String text, int from, int to) {
        boolean digit = false;
        boolean letter = false;
        for (int i = from; i < to && !(digit && letter); i++) {
            char c = text.charAt(i);
            digit |= Ascii.isDigit(c);
            letter |= Character.isLetter(c);
        }
        return digit && letter;
    }

    /** Digits, or letters of both sizes: what else there is may be a word. */
    static boolean isVaried(String text, int from, int to) {
        boolean lower = false;
        boolean upper = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Ascii.isDigit(c)) {
                return true;
            }
            lower |= Ascii.isLower(c);
            upper |= Ascii.isUpper(c);
        }
        return lower && upper;
    }

    private static boolean isDigits(String word) {
        return word.chars().allMatch(c -> Ascii.isDigit((char) c) || c == '_');
    }

    /** Capitals and small letters in no order of words: {@code aBcQxRtYuIoPlKjH}. */
    private static boolean isMixedLetters(String word) {
        return word.length() >= SHORTEST_WORDLESS && changes(word) >= ORDER_OF_WORDS;
    }

    /** Capitals, small letters and digits in no order. */
    static boolean isRandom(String word) {
        return isRandom(word, ORDER_OF_WORDS);
    }

    private static boolean isRandom(String word, double order) {
        boolean digit = false;
        boolean lower = false;
        boolean upper = false;
        for (int i = 0; i < Math.min(word.length(), LONGEST_LOOK); i++) {
            digit |= Ascii.isDigit(word.charAt(i));
            lower |= Ascii.isLower(word.charAt(i));
            upper |= Ascii.isUpper(word.charAt(i));
        }
        return digit && lower && upper && word.length() >= SHORTEST_WORDLESS && changes(word) >= order;
    }

    /** How often, of all neighbours, a character is of another kind than the one before; 0.6 in random text. */
    private static double changes(String word) {
        int length = Math.min(word.length(), LONGEST_LOOK);
        int changes = 0;
        for (int i = 1; i < length; i++) {
            int kind = kind(word.charAt(i));
            int before = kind(word.charAt(i - 1));
            changes += kind != before && kind != 0 && before != 0 ? 1 : 0;
        }
        return (double) changes / (length - 1);
    }

    private static int kind(char c) {
        if (Ascii.isLower(c)) {
            return 1;
        }
        return Ascii.isUpper(c) ? 2 : Ascii.isDigit(c) ? 3 : 0;
    }
}
