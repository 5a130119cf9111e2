package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.internal.http.ScriptedTransport;
import ai.disinto.forge.model.CombinedStatus;
import ai.disinto.forge.model.StatusState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusesTest extends ClientTest {
    private final Statuses statuses = repository.statuses();

    @Test
    void combined_readsAllPages_sinceTheFailureMayBeOnTheLast() {
        server.always(call -> {
            if (call.url().endsWith("/settings/api")) {
                return ScriptedTransport.answer(200, "{\"max_response_items\":1}");
            }
            boolean first = call.url().contains("page=1&");
            String row = first ? status(1, "build", "success") : status(2, "test", "failure");
            return ScriptedTransport.answer(
                    200, "{\"state\":\"success\",\"statuses\":[" + row + "]}", "X-Total-Count", "2");
        });
        CombinedStatus combined = statuses.combined("abc");
        assertThat(combined.state()).contains(StatusState.FAILURE);
        assertThat(combined.statuses()).hasSize(2);
    }

    @Test
    void combined_withoutStatuses_isNothing_notPending() {
        settings();
        server.then(200, "{\"state\":\"\",\"statuses\":null,\"total_count\":0}");
        assertThat(statuses.combined("abc").state()).isEmpty();
    }

    @Test
    void combined_keepsTheNewestOfEachContext() {
        settings();
        String rows = status(1, "build", "failure") + "," + status(3, "build", "success") + "," + status(2, "x", "odd");
        server.then(200, "{\"statuses\":[" + rows + "]}", "X-Total-Count", "3");
        CombinedStatus combined = statuses.combined("abc");
        assertThat(combined.find("build").map(each -> each.state())).isEqualTo(Optional.of(StatusState.SUCCESS));
        assertThat(combined.find("x").map(each -> each.rawState())).contains("odd");
        assertThat(combined.state()).contains(StatusState.UNKNOWN);
    }

    @Test
    void create_isRepeated_sinceTheLastWordCounts() {
        server.thenLost().then(201, status(4, "build", "pending"));
        NewStatus status =
                NewStatus.of("build", StatusState.PENDING).description("d").targetUrl("http://ci");
        assertThat(statuses.create("abc", status).id()).isEqualTo(4);
        assertThat(server.lastBody())
                .isEqualTo(
                        "{\"context\":\"build\",\"state\":\"pending\",\"description\":\"d\",\"target_url\":\"http://ci\"}");
    }

    private static String status(int id, String context, String state) {
        return "{\"id\":" + id + ",\"context\":\"" + context + "\",\"status\":\"" + state + "\"}";
    }
}
