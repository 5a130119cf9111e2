package ai.disinto.forge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "done",
                "{}",
                "{",
                "}",
                "{\"type\":\"result\"",
                "look: {\"type\":\"result\"}",
                " {\"type\":\"result\"}",
                "[{\"type\":\"result\"}]",
                "{\"type\":\"assistant\",\"message\":{\"type\":\"result\"}}",
                "{\"text\":\"{\\\"type\\\":\\\"result\\\"}\"}",
                "{\"type\":[\"result\"]}",
                "{\"type\":\"Result\"}",
                "{\"type\":null}"
            })
    void jsonThatIsNoFinalResult_endsNothing(String line) {
        assertThat(OutputReader.jsonLines().read(line)).isEqualTo(OutputReader.Sign.NONE);
    }

    @Test
    void finalResult_saysSessionAndEnding() {
        OutputReader.Sign sign =
                OutputReader.jsonLines().read("{\"type\":\"result\",\"is_error\":true,\"session_id\":\"a\"}");
        assertThat(sign.session()).contains("a");
        assertThat(sign.result()).contains(AgentRun.Ending.FAILED);
    }

    @Test
    void plainReader_readsNothing() {
        assertThat(OutputReader.plain().read("{\"type\":\"result\"}")).isEqualTo(OutputReader.Sign.NONE);
    }
}
