package ai.disinto.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {
    private static final String HEX = "3f786850e387550fdab836ed7e6dc881de23001b";
    private static final SecretScanner SCANNER = SecretScanner.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "token=HEX|FORGE_TOKEN",
                "the token of the bot is HEX|FORGE_TOKEN",
                "https://codeberg.org/o/r?token=HEX|FORGE_TOKEN",
                "access token does not exist [sha: HEX]|FORGE_TOKEN",
                "{\"sha1\":\"HEX\",\"token_last_eight\":\"de23001b\"}|FORGE_TOKEN",
                "at HEX|LONG_HEX",
                "HEX|LONG_HEX",
                "https://host/x/HEX|URL_HEX",
                "https://host/x/3f786850e387550fdab8|URL_HEX",
                "https://HEX@host/o/r.git|URL_PASSWORD",
                "https://bot:HEX@host/o/r.git|URL_PASSWORD",
                "redis://:s3cret@cache|URL_PASSWORD",
                "Authorization: Basic YWxpY2U6c2VjcmV0|AUTHORIZATION",
                "authorization: bearer abcdefgh1234567890xyz|AUTHORIZATION",
                "Authorization: Digest username=\"a\", response=\"b1\"|AUTHORIZATION",
                "curl -u 'alice:swordfish' https://host/|AUTHORIZATION",
                "Cookie: i_like_gitea=abc; lang=en|COOKIE",
                "PASSWORD=swordfish|PASSWORD",
                "Server=db;User Id=app;Pwd=swordfish;Encrypt=true|PASSWORD",
                "<password>sword4fish</password>|PASSWORD",
                "machine host login bot password fish|PASSWORD",
                "\"clientSecret\": \"a1b2c3d4e5\"|ASSIGNMENT",
                "SECRET_KEY_BASE=abcdef0123456789x|ASSIGNMENT",
                "secret: 0123456789abcdef0123456789abcdef|ASSIGNMENT",
                "SECRET_KEY_BASE=0123456789abcdef0123456789abcdef|ASSIGNMENT",
                "commit with token: HEX|FORGE_TOKEN",
                "token: \"abc12345|ASSIGNMENT",
                "key: aB3dE6gH9jK2mN5pQ8|ASSIGNMENT",
                "0x0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef|CHAIN_KEY",
                "id aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3|RANDOM_TEXT",
            })
    void secret_isFoundWithItsClass(String text, SecretClass expected) {
        assertThat(SCANNER.scan(text.replace("HEX", HEX)))
                .singleElement()
                .extracting(SecretFinding::secretClass)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commit HEX",
                "Merge HEX into main",
                "see commit HEX of the token service",
                "HEX Fix the pier",
                "HEX refs/heads/main",
                "<!-- last-reviewed: HEX -->",
                "https://codeberg.org/o/r/commit/HEX",
                "uses: actions/checkout@HEX",
                "0x3f786850e387550fdab836ed7e6dc881de23001b",
                "0000000000000000000000000000000000000000",
                "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "id 123e4567-e89b-12d3-a456-426614174000",
                "TOKEN=$FORGE_TOKEN_1",
                "token: ${{ secrets.TOKEN_1 }}",
                "token = process.env.TOKEN1",
                "token = newToken1(request)",
                "password: required",
                "password=****",
                "token_url: https://host/login1",
                "https://johba@host/o/r.git",
                "https://bot:$TOKEN@host/o/r.git",
                "Bearer of bad news, Basic understanding",
                "-----BEGIN PUBLIC KEY-----",
                "docker run -u alice:admin image",
            })
    void harmlessText_isLeftAlone(String text) {
        assertThat(SCANNER.scan(text.replace("HEX", HEX))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a=1 TOKEN=abc12345 b=2|a=1 TOKEN=[REDACTED] b=2",
                "https://bot:p@ss@host/x|https://bot:[REDACTED]@host/x",
                "curl -u bot:fish https://host|curl -u bot:[REDACTED] https://host",
                "Set-Cookie: session=abc; Path=/|Set-Cookie: session=[REDACTED]; Path=/",
                "password: \"fish,bone-1\", x|password: \"[REDACTED]\", x",
                "{\\\"token\\\": \\\"abc12345\\\"}|{\\\"token\\\": \\\"[REDACTED]\\\"}",
                "token: [REDACTED]|token: [REDACTED]",
            })
    void redact_replacesTheSecretAlone(String text, String redacted) {
        assertThat(SCANNER.redact(text)).isEqualTo(redacted);
    }

    @Test
    void certainty_isThatOfTheClass() {
        assertThat(SecretClass.JWT.certainty()).isEqualTo(SecretClass.Certainty.CERTAIN);
        assertThat(SecretClass.FORGE_TOKEN.certainty()).isEqualTo(SecretClass.Certainty.CONTEXT);
        assertThat(SecretClass.LONG_HEX.certainty()).isEqualTo(SecretClass.Certainty.POSSIBLE);
    }

    @Test
    void commitOfTheRepository_isSafeWhereverItStands() {
        SecretScanner scanner = SCANNER.withCommits(HEX::equals);
        assertThat(scanner.scan("at " + HEX + ", token " + HEX.toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
    }

    @Test
    void commitWord_isNotBelievedOnceTheRepositoryWasAsked() {
        SecretScanner scanner = SCANNER.withCommits(id -> false);
        assertThat(scanner.scan("commit " + HEX))
                .singleElement()
                .satisfies(found -> assertThat(found.secretClass()).isEqualTo(SecretClass.LONG_HEX));
        assertThat(scanner.scan("sha1:" + HEX)).isEmpty();
    }

    @Test
    void commits_areAskedOfFortyDigitsOnly() {
        Predicate<String> never = id -> {
            throw new AssertionError("asked about " + id.length());
        };
        assertThat(SCANNER.withCommits(never).scan(HEX.substring(1) + " " + HEX + "0"))
                .hasSize(2);
    }

    @Test
    void key_isOneFindingAndKeepsItsLines() {
        String key = "-----BEGIN EC PRIV" + "ATE KEY-----\r\nAbC1\r\nDeF2==\r\n-----END EC PRIV" + "ATE KEY-----";
        String text = "a\r\n" + key + "\r\nb\r\n";
        assertThat(SCANNER.scan(text))
                .containsExactly(new SecretFinding(SecretClass.PRIVATE_KEY, 3, key.length(), Optional.empty()));
        String covered = "[REDACTED]\r\n".repeat(4);
        assertThat(SCANNER.redact(text)).isEqualTo("a\r\n" + covered + "b\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  -----BEGIN %s-----\n  AbC1\n\n  DeF2\n  -----END %s-----\n",
                "{\"key\": \"-----BEGIN %s-----\\nAbC1\\nDeF2\\n-----END %s-----\\n\"}",
                "-----BEGIN %s-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,AbC1\n\nDeF2\n-----END %s-----",
                "12:01 -----BEGIN %s-----\n12:02 AbC1AbC1AbC1AbC1AbC1AbC1AbC1AbC1AbC1AbC1\n12:03 DeF2\n12:04 -----END %s-----",
                "PuTTY-User-Key-File-3: x\nPrivate-Lines: 2\nAbC1\nDeF2\nPrivate-MAC: x",
                "---- BEGIN SSH2 ENCRYPTED %s ----\nAbC1\nDeF2\n---- END SSH2 ENCRYPTED %s ----",
                "+-----BEGIN %s-----\n+AbC1\n+DeF2\n+-----END %s-----\n",
            })
    void key_isFoundHoweverItIsWrapped(String text) {
        String redacted = SCANNER.redact(text.replace("%s", "PRIVATE KEY"));
        assertThat(redacted).doesNotContain("AbC1").doesNotContain("DeF2").contains("[REDACTED]");
        assertThat(redacted.lines().count()).isEqualTo(text.lines().count());
    }

    @Test
    void keyWithoutEnd_endsWithItsLines() {
        String text = "-----BEGIN PRIV" + "ATE KEY-----\nAbC1\nthe log goes on\nAbC1\n";
        assertThat(SCANNER.redact(text)).isEqualTo("[REDACTED]\n[REDACTED]\nthe log goes on\nAbC1\n");
    }

    @Test
    void fingerprint_needsASalt() {
        assertThat(SCANNER.scan("token=abc12345").get(0).fingerprint()).isEmpty();
    }

    @Test
    void fingerprint_isThatOfSecretAndSalt() {
        SecretScanner one = SCANNER.withSalt(Secret.of("one"));
        List<SecretFinding> found = one.scan("token=abc12345 secret=abc12345 secret=abc12346");
        assertThat(found.get(0).fingerprint())
                .isEqualTo(found.get(1).fingerprint())
                .isNotEqualTo(found.get(2).fingerprint());
        assertThat(found.get(0).fingerprint().orElseThrow()).hasSize(16);
        assertThat(SCANNER.withSalt(Secret.of("two"))
                        .scan("token=abc12345")
                        .get(0)
                        .fingerprint())
                .isNotEqualTo(found.get(0).fingerprint());
    }

    @Test
    void finding_isAPartOfAText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecretFinding(SecretClass.JWT, 3, 0, Optional.empty()))
                .withMessageContaining("length 0");
        assertThat(new SecretFinding(SecretClass.JWT, 3, 4, Optional.empty()).end())
                .isEqualTo(7);
    }
}
