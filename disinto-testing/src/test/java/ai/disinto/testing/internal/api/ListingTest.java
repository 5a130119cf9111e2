package ai.disinto.testing.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.instance.Background;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.line.Line;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;

class ListingTest {
    private static final String BASE = "http://127.0.0.1:3000";
    private static final String ADDRESS = BASE + "/api/v1/repos/a/b/issues";

    private static Listing<Integer> listing(int size, String query) {
        Instance instance = new Instance(Line.V15, BASE, InstantSource.system(), new Background(true, Duration.ZERO));
        IncomingRequest request = new IncomingRequest("GET", "/api/v1/repos/a/b/issues", query, Map.of(), new byte[0]);
        List<Integer> all = IntStream.rangeClosed(1, size).boxed().toList();
        return Listing.of(new Call(instance, request, Map.of(), Caller.ANONYMOUS, null), all);
    }

    private static Answer answer(int size, String query) {
        return listing(size, query).answer(IntNode::valueOf);
    }

    @Test
    void limit_isThirtyByDefaultAndFiftyAtMost() {
        assertThat(listing(67, "").items()).hasSize(30);
        assertThat(listing(67, "limit=100").items()).hasSize(50);
        assertThat(listing(67, "limit=0").items()).hasSize(30);
        assertThat(listing(67, "limit=-1").items()).hasSize(30);
        assertThat(listing(67, "limit=abc").items()).hasSize(30);
    }

    @Test
    void page_startsAtOne() {
        assertThat(listing(5, "limit=2&page=2").items()).containsExactly(3, 4);
        assertThat(listing(5, "limit=2&page=0").items()).containsExactly(1, 2);
        assertThat(listing(5, "limit=2&page=99").items()).isEmpty();
    }

    @Test
    void firstPage_linksNextAndLastWithSortedParameters() {
        Answer answer = answer(67, "state=all&limit=100&type=issues");
        assertThat(answer.headers())
                .containsEntry("X-Total-Count", "67")
                .containsEntry(
                        "Link",
                        "<" + ADDRESS + "?limit=100&page=2&state=all&type=issues>; rel=\"next\",<" + ADDRESS
                                + "?limit=100&page=2&state=all&type=issues>; rel=\"last\"");
    }

    @Test
    void pageBeyondTheEnd_linksBackFromTheLast() {
        assertThat(answer(67, "limit=50&page=9").headers().get("Link"))
                .isEqualTo("<" + ADDRESS + "?limit=50&page=1>; rel=\"first\",<" + ADDRESS
                        + "?limit=50&page=1>; rel=\"prev\"");
    }

    @Test
    void onlyPage_hasNoLink() {
        assertThat(answer(3, "").headers()).doesNotContainKey("Link");
        assertThat(answer(0, "").headers()).doesNotContainKey("Link").containsEntry("X-Total-Count", "0");
    }

    @Test
    void pageHeaders_areAddedOnDemand() {
        Answer answer = listing(9, "page=99").withPageHeaders().answer(IntNode::valueOf);
        assertThat(answer.headers())
                .containsEntry("X-Page", "99")
                .containsEntry("X-PerPage", "30")
                .containsEntry("X-PageCount", "1")
                .containsEntry("X-HasMore", "false");
    }

    @Test
    void emptyPage_isNullOnDemand() {
        Answer answer = listing(0, "").nullIfEmpty().answer(IntNode::valueOf);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8).strip()).isEqualTo("null");
    }
}
