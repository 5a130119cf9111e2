package ai.disinto.testing.internal.api.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.ForgejoLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StatusTest {
    private final PullSketch forge = PullSketch.calm();

    @AfterEach
    void close() {
        forge.close();
    }

    private JsonNode combined(String query) {
        return forge.answer(forge.carol, "GET", "/commits/one/status" + query, "");
    }

    @Test
    void combined_isTheWorstOfTheNewestPerContext() {
        int number = forge.pull("one");
        assertThat(combined("").get("state").stringValue()).isEmpty();
        forge.report(number, "ci/a", "error");
        forge.report(number, "ci/b", "success");
        assertThat(combined("").get("state").stringValue()).isEqualTo("failure");
        assertThat(combined("").at("/statuses/0/status").stringValue()).isEqualTo("error");
        forge.report(number, "ci/a", "success");
        assertThat(combined("").get("state").stringValue()).isEqualTo("success");
    }

    @Test
    void combined_knowsOnlyItsPage() {
        int number = forge.pull("one");
        forge.report(number, "ci/a", "failure");
        forge.report(number, "ci/b", "success");
        assertThat(combined("?limit=1").get("state").stringValue()).isEqualTo("success");
        assertThat(combined("?limit=1").get("total_count").intValue()).isEqualTo(1);
        assertThat(combined("?limit=1&page=2").get("state").stringValue()).isEqualTo("failure");
    }

    @Test
    void list_isSortedAndFiltered() {
        int number = forge.pull("one");
        forge.report(number, "ci/a", "failure");
        forge.report(number, "ci/a", "success");
        JsonNode newest = forge.answer(forge.carol, "GET", "/commits/one/statuses", "");
        assertThat(newest.at("/0/status").stringValue()).isEqualTo("success");
        JsonNode oldest = forge.answer(forge.carol, "GET", "/commits/one/statuses?sort=oldest", "");
        assertThat(oldest.at("/0/status").stringValue()).isEqualTo("failure");
        assertThat(forge.answer(forge.carol, "GET", "/commits/one/statuses?state=failure", "")
                        .size())
                .isEqualTo(1);
        assertThat(forge.status(forge.carol, "GET", "/commits/none/status", "")).isEqualTo(404);
    }

    @Test
    void unknownCommit_isAnInternalErrorOfOldServers() {
        String path = "/statuses/" + "0".repeat(40);
        assertThat(forge.status(forge.bob, "POST", path, "{\"state\": \"success\"}"))
                .isEqualTo(404);
        try (PullSketch old = PullSketch.busy(ForgejoLine.V11)) {
            assertThat(old.status(old.bob, "POST", path, "{\"state\": \"success\"}"))
                    .isEqualTo(500);
        }
    }

    @Test
    void patternsOfTheRule_mustAllMatch() {
        forge.protect(", \"enable_status_check\": true, \"status_check_contexts\": [\"ci/**\", \"lint\"]");
        int number = forge.pull("one");
        forge.report(number, "ci/build/fast", "success");
        assertThat(forge.merge(forge.bob, number, "")).isEqualTo(405);
        forge.report(number, "lint", "success");
        assertThat(forge.merge(forge.bob, number, "")).isEqualTo(200);
    }
}
