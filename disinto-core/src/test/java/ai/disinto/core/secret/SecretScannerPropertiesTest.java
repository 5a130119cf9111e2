package ai.disinto.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SecretScannerPropertiesTest {
    private static final Secret KNOWN = Secret.of("pier+42/\"x\u00e4 y");
    private static final SecretScanner SCANNER =
            SecretScanner.standard().withKnown(List.of(KNOWN)).withSalt(Secret.of("salt"));
    private static final String[] PIECES = {
        " ",
        "\n",
        "\r\n",
        "\t",
        ":",
        "=",
        "\"",
        "'",
        "-",
        "--",
        "_",
        "/",
        "@",
        ";",
        ",",
        ".",
        "[",
        "]",
        "{",
        "}",
        "|",
        "%20",
        "\\n",
        "\\",
        "://",
        "https://",
        "token",
        "password",
        "key",
        "Bearer ",
        "Basic ",
        "Authorization: ",
        "Cookie: ",
        "commit ",
        "sha256:",
        "sha",
        "login ",
        "machine ",
        "curl -u ",
        "-----BEGIN ",
        "PRIVATE ",
        "KEY-----",
        "-----END ",
        "[REDACTED]",
        "Private-Lines: 3",
        "ghp_",
        "sk-",
        "eyJ",
        "base64,",
        "refs/heads/x",
        "..",
        "x",
        "A",
        "9",
        "${",
        "\u00e4",
        "\ud83d\ude00"
    };

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> sample = Arbitraries.integers().between(0, 1_000_000).map(seed -> {
            Generator random = new Generator(seed);
            List<SecretKind> kinds = SecretKind.all();
            return kinds.get(random.number(kinds.size())).sample().apply(random).text();
        });
        Arbitrary<String> harmless = Arbitraries.integers()
                .between(0, 1_000_000)
                .map(seed -> HarmlessText.line(seed % HarmlessText.kinds(), new Generator(seed)));
        Arbitrary<String> raw = Arbitraries.integers().between(0, 1_000_000).map(seed -> raw(new Generator(seed)));
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(PIECES)),
                Tuple.of(1, sample),
                Tuple.of(1, harmless),
                Tuple.of(2, raw),
                Tuple.of(1, Arbitraries.of(KnownForms.of(KNOWN.reveal())).map(KnownForm::text)));
        return piece.list().ofMaxSize(30).map(list -> String.join("", list));
    }

    private static String raw(Generator random) {
        return random.one(
                random.hex(40),
                random.hex(32),
                random.alnum(12),
                random.alnum(40),
                random.base64(30),
                random.jwt(),
                random.uuid());
    }

    @Property(tries = 2000)
    void redact_isIdempotent(@ForAll("texts") String text) {
        String once = SCANNER.redact(text);
        assertThat(SCANNER.redact(once)).isEqualTo(once);
    }

    @Property(tries = 1000)
    void redact_keepsLines(@ForAll("texts") String text) {
        assertThat(SCANNER.redact(text).chars().filter(c -> c == '\n').count())
                .isEqualTo(text.chars().filter(c -> c == '\n').count());
    }

    @Property(tries = 1000)
    void findings_areInOrderAndWithinTheText(@ForAll("texts") String text) {
        int end = 0;
        for (SecretFinding finding : SCANNER.scan(text)) {
            assertThat(finding.offset()).isGreaterThanOrEqualTo(end);
            end = finding.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Property(tries = 1000)
    void textOutsideOfFindings_isKept(@ForAll("texts") String text) {
        StringBuilder covered = new StringBuilder();
        int at = 0;
        for (SecretFinding finding : SCANNER.scan(text)) {
            covered.append(text, at, finding.offset());
            String secret = text.substring(finding.offset(), finding.end());
            covered.append(secret.replaceAll("[^\\r\\n]+", "#"));
            at = finding.end();
        }
        covered.append(text.substring(at));
        String redacted = SCANNER.redact(text);
        assertThat(squeezed(redacted.replace("[REDACTED]", "#")))
                .isEqualTo(squeezed(covered.toString().replace("[REDACTED]", "#")));
    }

    /** Indentation of the lines of a key is part of the finding, and not of what replaces it. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "\n").replaceAll("\n?#\n?", "#").replaceAll("#+", "#");
    }

    @Property(tries = 1000)
    void noFinding_showsItsValue(@ForAll("texts") String text) {
        for (SecretFinding finding : SCANNER.scan(text)) {
            String value = text.substring(finding.offset(), finding.end());
            if (value.length() > 4) {
                assertThat(finding.toString().replace(finding.secretClass().name(), ""))
                        .doesNotContain(value);
            }
        }
    }

    @Property(tries = 1000)
    void pieces_giveTheSameAsTheWhole(@ForAll("texts") String text, @ForAll("cuts") List<Integer> lengths)
            throws IOException {
        StringBuilder out = new StringBuilder();
        try (RedactingWriter writer = SCANNER.redacting(out)) {
            int at = 0;
            for (int i = 0; at < text.length(); i++) {
                int end = Math.min(text.length(), at + lengths.get(i % lengths.size()));
                writer.write(text, at, end - at);
                at = end;
            }
        }
        assertThat(out.toString()).isEqualTo(SCANNER.redact(text));
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(1, 40).list().ofMinSize(1).ofMaxSize(10);
    }

    @Property(tries = 500)
    void knownValue_isFoundInEveryForm(@ForAll("texts") String before, @ForAll("texts") String behind) {
        for (KnownForm form : KnownForms.of(KNOWN.reveal())) {
            String redacted = SCANNER.redact(before + form.text() + behind);
            assertThat(redacted).doesNotContain(form.text());
        }
    }
}
