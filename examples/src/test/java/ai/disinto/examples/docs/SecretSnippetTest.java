package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.RedactingWriter;
import ai.disinto.core.secret.Secret;
import ai.disinto.core.secret.SecretFinding;
import ai.disinto.core.secret.SecretScanner;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretSnippetTest {
    private static final String COMMIT = "3f786850e387550fdab836ed7e6dc881de23001b";

    @Test
    void secrets_areTakenOut() {
        String log = "FORGE_TOKEN=" + COMMIT + "\ncommit " + COMMIT + "\n";
        // region redact
        String safe = SecretScanner.standard().redact(log);
        // endregion
        assertThat(safe).isEqualTo("FORGE_TOKEN=[REDACTED]\ncommit " + COMMIT + "\n");
    }

    @Test
    void findings_sayWhatAndWhere() {
        StringBuilder report = new StringBuilder();
        String text = "Authorization: token " + COMMIT;
        // region scan
        SecretScanner scanner = SecretScanner.standard().withSalt(Secret.of("kept-by-the-factory"));
        for (SecretFinding finding : scanner.scan(text)) {
            report.append(finding.secretClass()).append(" at ").append(finding.offset());
        }
        // endregion
        assertThat(report).hasToString("FORGE_TOKEN at 21");
        assertThat(scanner.scan(text).get(0).fingerprint()).isPresent();
    }

    @Test
    void knownValuesAndCommits_areTold() {
        Secret token = Secret.of("harbour-gate-9");
        Set<String> commits = Set.of(COMMIT);
        // region known
        SecretScanner scanner =
                SecretScanner.standard().withKnown(List.of(token)).withCommits(commits::contains);
        // endregion
        assertThat(scanner.redact("at " + COMMIT + ": aGFyYm91ci1nYXRlLTk="))
                .isEqualTo("at " + COMMIT + ": [REDACTED]");
    }

    @Test
    void output_isRedactedAsItComes() throws IOException {
        SecretScanner scanner = SecretScanner.standard();
        Reader output = new StringReader("starts\nPASSWORD=swordfish\nends");
        StringWriter file = new StringWriter();
        // region stream
        try (RedactingWriter safe = scanner.redacting(file)) {
            output.transferTo(safe);
        }
        // endregion
        assertThat(file).hasToString("starts\nPASSWORD=[REDACTED]\nends");
    }
}
