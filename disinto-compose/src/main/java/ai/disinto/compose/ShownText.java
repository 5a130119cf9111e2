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
            boolean shown = part instanceof TextPart.Variable variable
                    && (variable.isRequired() || variable.argument().isEmpty());
            out.append(shown ? part.written() : SecretScanner.REPLACEMENT);
        }
        return out.toString();
    }
}
