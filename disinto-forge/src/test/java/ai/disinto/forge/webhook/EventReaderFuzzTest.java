package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.JsonException;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Whatever a webhook signs, reading it ends with an event or the one exception. */
class EventReaderFuzzTest {
    private static final List<String> NAMES = List.of(
            "issues",
            "issue_comment",
            "pull_request",
            "pull_request_approved",
            "push",
            "create",
            "delete",
            "release",
            "repository",
            "something_new");

    @FuzzTest
    void payloads(byte[] body) {
        for (String name : NAMES) {
            try {
                Assertions.assertThat(EventReader.read(name, body).toString()).isNotEmpty();
            } catch (JsonException e) {
                Assertions.assertThat(e).hasMessageContaining("the answer is no");
            }
        }
    }
}
