package ai.disinto.testing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a real Woodpecker 3.17.0 answered, the embedded CI answers. */
class RecordedPipelinesTest {
    @Test
    void recordedCalls_areAnsweredEqually() throws IOException, InterruptedException {
        try (EmbeddedForge forge = EmbeddedForge.builder().line(ForgejoLine.V11).start();
                EmbeddedCi ci = EmbeddedCi.builder(forge)
                        .admin("ciowner")
                        .moment(Duration.ofMillis(150))
                        .shell(Duration.ofMinutes(1))
                        .start()) {
            PipelineReplay replay = new PipelineReplay(forge, ci);
            replay.replay(recording());
            assertThat(replay.differences()).isEmpty();
            assertThat(replay.compared()).isEqualTo(63);
        }
    }

    private static JsonNode recording() throws IOException {
        try (InputStream in = RecordedPipelinesTest.class.getResourceAsStream("woodpecker-3.17.0.json")) {
            return JsonMapper.builder().build().readTree(in);
        }
    }
}
