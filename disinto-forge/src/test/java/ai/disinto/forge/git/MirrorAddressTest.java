package ai.disinto.forge.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorAddressTest {
    private static final String PASSWORD = "hunter2hunter2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://",
                "https:///a/b.git",
                "https://example.org",
                "https://example.org/",
                "https://example.org/a b.git",
                "https://example.org/a.git?x=1",
                "https://example.org/a.git#x",
                "https://user:@:80/a.git",
                "https://:hunter2hunter2@/a.git",
                "https://user:%00@example.org/a.git",
                "https://us%3Aer:hunter2hunter2@example.org/a.git",
                "https://us%zzer:hunter2hunter2@example.org/a.git",
                "ssh://git@example.org/a/b.git",
                "git@example.org:a/b.git",
                "git://example.org/a.git",
                "file:///srv/a.git",
                "/srv/a.git",
                "ext::sh -c touch% /tmp/x",
                "--upload-pack=touch",
                "ftp://example.org/a.git",
                "jar:file:/a!/b",
                "https:example.org/a.git",
                "https://exa\nmple.org/a.git",
                "http://user:hunter2hunter2@example.org/a.git",
                "http://user:hunter2hunter2@127.0.0.1.example.org/a.git"
            })
    void addressThatIsNotPushedTo_saysWhy_withoutItsPassword(String text) {
        MirrorAddress address = MirrorAddress.of(text);
        assertThat(address.problem(address.identity()))
                .isNotEmpty()
                .contains("write https://")
                .doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a/b.git, https://example.org/a/b.git, https://example.org",
        "https://Example.org:8443/a, https://example.org:8443/a, https://example.org:8443",
        "HTTPS://user:hunter2hunter2@example.org/a.git, https://example.org/a.git, https://example.org",
        "http://example.org/a.git, http://example.org/a.git, http://example.org",
        "http://user:hunter2hunter2@127.0.0.1:3000/a.git, http://127.0.0.1:3000/a.git, http://127.0.0.1:3000",
        "http://user:hunter2hunter2@[::1]:3000/a.git, http://[::1]:3000/a.git, http://[::1]:3000",
        "https://example.org/a/../b.git, https://example.org/a/../b.git, https://example.org"
    })
    void address_isWithoutItsPassword(String text, String url, String base) {
        MirrorAddress address = MirrorAddress.of(text);
        assertThat(address.problem(address.identity())).isEmpty();
        assertThat(address.url()).hasToString(url);
        assertThat(address.base()).hasToString(base);
        assertThat(address.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void password_isDecoded_andAloneIsAToken() {
        MirrorIdentity named =
                MirrorAddress.of("https://me:a%40b+c@example.org/a.git").identity();
        MirrorIdentity token =
                MirrorAddress.of("https://abcdef@example.org/a.git").identity();
        assertThat(named.headers()).containsExactly("Authorization", "Basic " + base64("me:a@b+c"));
        assertThat(token.headers()).containsExactly("Authorization", "Basic " + base64("token:abcdef"));
        assertThat(named.redaction().clean("it is a@b+c, " + base64("me:a@b+c")))
                .isEqualTo("it is ***, ***");
    }

    private static String base64(String text) {
        return java.util.Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
