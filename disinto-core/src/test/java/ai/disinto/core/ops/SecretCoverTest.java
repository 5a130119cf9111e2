package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCoverTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pull with ghp_abcdefghijklmnopqrstuv now; pull with ************************** now; true",
                "https://me:pa55@host/x; https://me:****@host/x; true",
                "ftp://me:p@ss@host; ftp://me:****@host; true",
                "Password: hunter22; Password: ********; true",
                "pass = secretword; pass = **********; true",
                "| password: letmein | x |; | password: ******* | x |; true",
                "token: abc12345; token: ********; false",
                "API key: \"abc12345\"; API key: \"********\"; false",
                "id aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3; id *********************************; false",
                "at 0123456789abcdef0123456789abcdef01234567; at ****************************************; false",
            })
    void values_areCoveredInTheirPlace(String line, String covered, boolean certain) {
        SecretCover cover = SecretCover.of(line);
        assertThat(cover.text()).isEqualTo(covered);
        assertThat(cover.found())
                .singleElement()
                .satisfies(found -> assertThat(SecretCover.isCertain(found)).isEqualTo(certain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "token",
                "token:",
                "token: FORGE_TOKEN_2",
                "password: none",
                "password: kept by the harbour master",
                "password: $PIER_PASSWORD_1",
                "key: ~/.ssh/id_ed25519",
                "key: /etc/keys/pier1",
                "monkey: banana1234",
                "token: shared1 with the crew",
                "sk-short",
                "me@example.org",
                "https://host:8443/a@b",
                "host:me@example.org",
                "4 cores, 8 GB, 160 GB disk at 10.0.0.1"
            })
    void otherText_staysAsItIs(String line) {
        assertThat(SecretCover.of(line).found()).isEmpty();
        assertThat(SecretCover.of(line).text()).isEqualTo(line);
    }

    @Test
    void privateKey_isCoveredUpToItsEnd() {
        SecretCover cover = SecretCover.of("a\r\nkey -----BEGIN RSA PRIVATE KEY-----\r\nabc\r\n-----END x-----\r\nb\n");
        assertThat(cover.text())
                .startsWith("a\r\nkey ****")
                .contains("*\r\n***\r\n***")
                .endsWith("*\r\nb\n");
        assertThat(cover.found()).hasSize(1);
    }

    @Test
    void publicKey_isNone() {
        assertThat(SecretCover.of("-----BEGIN PUBLIC KEY-----\nabc\n").found()).isEmpty();
    }
}
