package ai.disinto.compose;

import ai.disinto.core.internal.secret.CredentialKey;
import ai.disinto.core.internal.secret.VisibleText;
import ai.disinto.core.secret.SecretScanner;

/** Text of a stack as it is shown to people: on one line, without credentials. */
final class ShownText {
    private static final SecretScanner SCANNER = SecretScanner.standard();
    private static final int LONGEST = 300;

    private ShownText() {}

    static String of(String text) {
        String visible = VisibleText.of(SCANNER.redact(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        return text.length() > LONGEST ? visible + "…" : visible;
    }

    /** What a key has, unless the key is named like a credential. */
    static String value(String key, String text) {
        return CredentialKey.matches(key) && !text.isEmpty() ? SecretScanner.REPLACEMENT : text;
    }

    /** Whether a text is one variable that must be set, or is empty when it is not: then it is a name. */
    static boolean isVariable(String text) {
        return ComposeText.find(text).stream()
                .filter(found -> found.parts().size() == 1)
                .anyMatch(found -> isName(found.parts().get(0)));
    }

    private static boolean isName(TextPart part) {
        return part instanceof TextPart.Variable variable
                && (variable.isRequired() || variable.argument().isEmpty());
    }

    /**
     * The text of a variable as a compose file has it. Of one whose name is that of a credential, only variables are left,
     * since they are names.
     */
    static String value(String name, ComposeText text) {
        if (!CredentialKey.matches(name) || text.toString().isEmpty()) {
            return text.toString();
        }
        StringBuilder out = new StringBuilder();
        for (TextPart part : text.parts()) {
            out.append(isName(part) ? part.written() : SecretScanner.REPLACEMENT);
        }
        return out.toString();
    }
}
