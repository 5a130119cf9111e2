package ai.disinto.core.ops;

import ai.disinto.core.secret.SecretClass;
import ai.disinto.core.secret.SecretFinding;
import ai.disinto.core.secret.SecretScanner;
import java.util.List;

/** A text in which what looks like the value of a secret is covered by asterisks, each in its place. */
final class SecretCover {
    private final StringBuilder text;
    private final List<SecretFinding> found;

    private SecretCover(String text) {
        this.text = new StringBuilder(text);
        this.found = SecretScanner.standard().scan(text);
        found.forEach(this::cover);
    }

    static SecretCover of(String text) {
        return new SecretCover(text);
    }

    /** Whether it is a secret without doubt. */
    static boolean isCertain(SecretFinding finding) {
        SecretClass secretClass = finding.secretClass();
        return secretClass.certainty() == SecretClass.Certainty.CERTAIN || secretClass == SecretClass.PASSWORD;
    }

    String text() {
        return text.toString();
    }

    List<SecretFinding> found() {
        return found;
    }

    /** Line breaks stay. */
    private void cover(SecretFinding finding) {
        for (int i = finding.offset(); i < finding.end(); i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                text.setCharAt(i, '*');
            }
        }
    }
}
