package ai.disinto.core.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialTextTest {

    @ParameterizedTest
    @CsvSource({
        "http://u:pw@h/x, http://***@h/x",
        "https://token@h, https://***@h",
        "a ssh://git:pw@h b https://x:y@z c, a ssh://***@h b https://***@z c",
        "ssh://git@h/x, ssh://git@h/x",
        "git@h:x, git@h:x",
        "https://h/a@b, https://h/a@b",
        "://@, ://***@",
        "none, none",
    })
    void passwordsOfAddresses_areHidden(String text, String shown) {
        assertThat(CredentialText.maskedUrls(text)).isEqualTo(shown);
        assertThat(CredentialText.hasCredential(text)).isEqualTo(!text.equals(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api_key = \"x\"|api_key = (not shown)",
                "x = { a = 1, api_key = \"x\" }|x = { a = 1, api_key = (not shown)",
                "x = { token=1 }|x = { token= (not shown)",
                "url = \"http://a:b@h\"|url = \"http://***@h\"",
                "name = \"key\"|name = \"key\"",
            })
    void valuesOfCredentialKeys_areHidden(String line, String shown) {
        assertThat(CredentialText.maskedLine(line)).isEqualTo(shown);
    }

    @Test
    void hostileText_takesLinearTime() {
        assertThat(CredentialText.maskedUrls("://".repeat(400_000))).hasSize(1_200_000);
        assertThat(CredentialText.maskedLine("=".repeat(1_000_000))).hasSize(1_000_000);
    }
}
