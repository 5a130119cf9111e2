package ai.disinto.forge.internal.json;

import ai.disinto.forge.model.Issue;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.assertj.core.api.Assertions;

/** Whatever a server answers, reading it ends with a value or the one exception. */
class JsonAnswerFuzzTest {
    @FuzzTest
    void objectsAndLists(byte[] body) {
        Decoder<Issue> decoder = Decoders.of(Issue.class);
        try {
            Assertions.assertThat(JsonAnswer.object(body, decoder)).isNotNull();
        } catch (JsonException e) {
            Assertions.assertThat(e).hasMessageContaining("the ");
        }
        try {
            Assertions.assertThat(JsonAnswer.list(body, decoder)).isNotNull();
        } catch (JsonException e) {
            Assertions.assertThat(e).hasMessageContaining("the ");
        }
    }
}
