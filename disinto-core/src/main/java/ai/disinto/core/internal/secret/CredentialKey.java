package ai.disinto.core.internal.secret;

import java.util.Locale;
import java.util.Set;

/** Tells by the name of a key whether its value may be a credential, which then must not be shown. */
public final class CredentialKey {
    private static final Set<String> PASSWORDS = Set.of("pass", "passwd", "password", "passphrase", "pwd", "passcode");
    private static final Set<String> TOKENS = Set.of(
            "apikey",
            "token",
            "secret",
            "secrets",
            "credential",
            "credentials",
            "infura",
            "alchemy",
            "authtoken",
            "auth");
    /** How words end that are written as one. */
    private static final Set<String> TOKEN_ENDS = Set.of(
            "token", "secret", "apikey", "accesskey", "secretkey", "privatekey", "accountkey", "signingkey", "authkey");

    /** What makes a key one of a lock, not of a table. */
    private static final Set<String> BEFORE_KEY = Set.of(
            "api",
            "access",
            "secret",
            "private",
            "signing",
            "encryption",
            "auth",
            "account",
            "master",
            "deploy",
            "service",
            "license",
            "app",
            "admin",
            "session",
            "role");

    /** What a name may end with behind the word that counts. */
    private static final Set<String> ENDINGS = Set.of(
            "base",
            "value",
            "b",
            "raw",
            "plain",
            "plaintext",
            "prod",
            "production",
            "staging",
            "dev",
            "test",
            "old",
            "new");

    private static final int LONGEST = 64;

    private CredentialKey() {}

    /** What the name of a key says about its value. */
    public enum Kind {
        /** Nothing. */
        NONE,
        /** Little: a key may be one of a table. */
        KEY,
        /** It is a token, or another secret that programs make. */
        TOKEN,
        /** It is a password, which may be any word. */
        PASSWORD
    }

    /** Whether any word of a name is one for a credential: what is shown to people leaves out more. */
    public static boolean matches(String key) {
        int start = -1;
        for (int i = 0; i <= key.length(); i++) {
            boolean letter = i < key.length() && Character.isLetter(key.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                String word = key.substring(start, i).toLowerCase(Locale.ROOT);
                if (word.equals("key") || ofWord(word) != Kind.NONE) {
                    return true;
                }
                start = -1;
            }
        }
        return false;
    }

    /**
     * The kind of the key whose name ends at an offset: {@code FORGE_TOKEN_2}, {@code apiKey}, {@code deploy key}. The
     * last word decides, so that {@code token_url} is none.
     */
    public static Kind endingAt(String text, int end) {
        int from = Math.max(0, end - LONGEST);
        int last = wordEnd(text, from, end);
        int start = wordStart(text, from, last);
        String word = text.substring(start, last).toLowerCase(Locale.ROOT);
        if (ENDINGS.contains(word)) {
            last = wordEnd(text, from, start);
            start = wordStart(text, from, last);
            word = text.substring(start, last).toLowerCase(Locale.ROOT);
        }
        if (word.equals("key")) {
            int before = wordEnd(text, from, start);
            String kind = text.substring(wordStart(text, from, before), before);
            return BEFORE_KEY.contains(kind.toLowerCase(Locale.ROOT)) ? Kind.TOKEN : Kind.KEY;
        }
        return ofWord(word);
    }

    /** The kind of one word in small letters. */
    public static Kind ofWord(String word) {
        if (word.length() < 3) {
            return Kind.NONE;
        }
        if (PASSWORDS.contains(word) || word.endsWith("password") || word.endsWith("passwd")) {
            return Kind.PASSWORD;
        }
        boolean token = TOKENS.contains(word) || TOKEN_ENDS.stream().anyMatch(word::endsWith);
        return token ? Kind.TOKEN : Kind.NONE;
    }

    private static int wordEnd(String text, int from, int end) {
        int at = end;
        while (at > from && isJoiner(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The start of a run of letters, or of the last word in {@code accessToken}. */
    private static int wordStart(String text, int from, int end) {
        int at = end;
        while (at > from && isLetter(text.charAt(at - 1)) && !isHump(text, at, end)) {
            at--;
        }
        return at;
    }

    private static boolean isHump(String text, int at, int end) {
        return at < end && Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isJoiner(char c) {
        return c == '_' || c == '-' || c == ' ' || c == '.' || (c >= '0' && c <= '9');
    }
}
