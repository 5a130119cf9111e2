package ai.disinto.core.internal.secret;

import java.util.Locale;
import java.util.Set;

/** Tells by the name of a key whether its value may be a credential, which then must not be shown. */
public final class CredentialKey {
    private static final Set<String> WORDS =
            Set.of("key", "apikey", "token", "secret", "secrets", "pass", "passwd", "password", "credential");

    private CredentialKey() {}

    public static boolean matches(String key) {
        int start = -1;
        for (int i = 0; i <= key.length(); i++) {
            boolean letter = i < key.length() && Character.isLetter(key.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (WORDS.contains(key.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = -1;
            }
        }
        return false;
    }
}
