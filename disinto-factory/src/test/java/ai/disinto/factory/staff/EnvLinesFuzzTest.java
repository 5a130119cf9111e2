package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever bytes an environment file has, one variable changes and the others stay. */
class EnvLinesFuzzTest {
    private static final String KEY = "FORGE_TOKEN_X";

    @FuzzTest(maxDuration = "30s")
    void anyFile_keepsEveryOtherByte(byte[] data) {
        String text = new String(data, StandardCharsets.ISO_8859_1);
        EnvLines before = EnvLines.of(text);
        assertThat(before.text()).isEqualTo(text);
        EnvLines after = EnvLines.of(before.with(KEY, "new").text());
        assertThat(after.value(KEY)).contains("new");
        assertThat(after.set()).containsAll(before.set());
        String rest = before.without(KEY).text();
        assertThat(after.without(KEY).text()).isIn(rest, rest + "\n", rest + "\r\n");
    }
}
