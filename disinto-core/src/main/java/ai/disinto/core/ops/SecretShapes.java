package ai.disinto.core.ops;

import ai.disinto.core.internal.secret.CredentialKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds values of secrets in a line by their shape: known beginnings, passwords in addresses, what stands behind the
 * word for a credential, and long random text. Names of secrets, such as {@code DEPLOY_KEY}, are none.
 */
final class SecretShapes {
    private static final List<String> BEGINNINGS = List.of(
            "ghp_",
            "gho_",
            "ghs_",
            "ghu_",
            "github_pat_",
            "glpat-",
            "sk-",
            "xoxb-",
            "xoxp-",
            "AKIA",
            "eyJ",
            "hf_",
            "npm_",
            "pypi-",
            "AGE-SECRET-KEY-");
    private static final int SHORTEST_KNOWN = 20;
    private static final int SHORTEST_RANDOM = 32;
    private static final int SHORTEST_LABELLED = 8;
    private static final int SHORTEST_PASSWORD = 6;
    private static final String DELIMITERS = " \t\r|`\"',;()<>[]{}=:";

    private final String line;
    private final List<SecretCover.Span> found = new ArrayList<>();

    private SecretShapes(String line) {
        this.line = line;
    }

    static List<SecretCover.Span> in(String line) {
        SecretShapes shapes = new SecretShapes(line);
        shapes.scan();
        return shapes.found;
    }

    /** What the word before a colon or an equals sign says about the value behind it. */
    private enum Label {
        NONE,
        CREDENTIAL,
        PASSWORD
    }

    private void scan() {
        int from = 0;
        int labelStart = 0;
        Label label = Label.NONE;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : '|';
            if (DELIMITERS.indexOf(c) < 0) {
                continue;
            }
            label = checkWord(from, i, label);
            if (c == ':' || c == '=') {
                label = line.startsWith("://", i) ? Label.NONE : label(line.substring(labelStart, i));
                labelStart = i + 1;
            } else if (c == '|' || c == ';') {
                label = Label.NONE;
                labelStart = i + 1;
            }
            from = i + 1;
        }
    }

    private static Label label(String text) {
        if (!CredentialKey.matches(text)) {
            return Label.NONE;
        }
        return text.toLowerCase(Locale.ROOT).contains("pass") ? Label.PASSWORD : Label.CREDENTIAL;
    }

    /** Looks at one word; answers the label that still waits for its value. */
    private Label checkWord(int from, int to, Label label) {
        String word = line.substring(from, to);
        if (word.chars().allMatch(c -> c == '*' || c == '_')) {
            return label;
        }
        int at = word.lastIndexOf('@');
        boolean password = label == Label.PASSWORD && isPassword(word, to);
        if (at > 0 && word.lastIndexOf('/', at) < 0 && isPasswordOfAddress(from)) {
            found.add(new SecretCover.Span(from, from + at, true));
        } else if (isKnown(word) || password) {
            found.add(new SecretCover.Span(from, to, true));
        } else if (isRandom(word) || (label != Label.NONE && isValue(word))) {
            found.add(new SecretCover.Span(from, to, false));
        }
        return Label.NONE;
    }

    /** A value, or a single word with nothing behind it: more words would be a sentence. */
    private boolean isPassword(String word, int end) {
        int behind = end;
        while (behind < line.length() && " \t\r`\"'*".indexOf(line.charAt(behind)) >= 0) {
            behind++;
        }
        boolean alone = behind == line.length() || line.charAt(behind) == '|';
        return isValue(word) || (alone && word.length() >= SHORTEST_PASSWORD && !isReference(word));
    }

    /** Whether the word stands as in {@code https://user:word@host}. */
    private boolean isPasswordOfAddress(int from) {
        int user = from - 1;
        if (user < 0 || line.charAt(user) != ':') {
            return false;
        }
        int start = user;
        while (start > 0 && DELIMITERS.indexOf(line.charAt(start - 1)) < 0) {
            start--;
        }
        return line.startsWith("//", start) && start > 0 && line.charAt(start - 1) == ':';
    }

    private static boolean isKnown(String word) {
        return word.length() >= SHORTEST_KNOWN && BEGINNINGS.stream().anyMatch(word::startsWith);
    }

    private static boolean isValue(String word) {
        boolean digit = word.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean letter = word.chars().anyMatch(Character::isLetter);
        return word.length() >= SHORTEST_LABELLED && digit && letter && !isReference(word) && !isDate(word);
    }

    /** The name of a variable or a file. */
    private static boolean isReference(String word) {
        String name = word.startsWith("$") ? word.substring(1) : word;
        boolean constant = name.equals(name.toUpperCase(Locale.ROOT)) && name.indexOf('_') >= 0;
        return constant || word.indexOf('/') >= 0 || word.startsWith("~");
    }

    private static boolean isDate(String word) {
        return WaitingDate.parse(word.substring(0, Math.min(10, word.length()))).isPresent();
    }

    private static boolean isRandom(String word) {
        if (word.length() < SHORTEST_RANDOM || !word.chars().allMatch(SecretShapes::isBase64)) {
            return false;
        }
        boolean digit = word.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean lower = word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean upper = word.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        boolean hexadecimal = word.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return digit && ((lower && upper) || hexadecimal);
    }

    private static boolean isBase64(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '+'
                || c == '/'
                || c == '_'
                || c == '-';
    }
}
