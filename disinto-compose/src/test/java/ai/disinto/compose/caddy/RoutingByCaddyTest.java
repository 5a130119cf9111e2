package ai.disinto.compose.caddy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of requests through a running Caddy, for one way to route. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RoutingByCaddyTest {
    private final Routing routing;
    private final String table;
    private @Nullable RunningEdge edge;

    RoutingByCaddyTest(Routing routing, String table) {
        this.routing = routing;
        this.table = table;
    }

    abstract Caddyfile.Builder said(Caddyfile.Builder builder);

    @BeforeAll
    void startEdge() throws Exception {
        edge = RunningEdge.start(routing, this::said);
    }

    @AfterAll
    void stopEdge() throws Exception {
        if (edge != null) {
            edge.close();
        }
    }

    RunningEdge edge() {
        return Objects.requireNonNull(edge, "edge");
    }

    Stream<RoutingRow> rows() throws IOException {
        return RoutingRow.table(table).stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void request_becomesWhatTheTableSays_andWhatWasExplained(RoutingRow row) throws IOException {
        Observed observed = Observed.of(edge(), row.request());
        observed.isAsExpected(row);
        observed.isAsExplained("");
    }

    @Test
    void table_hasAtLeastAHundredAndTwentyRequests() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void randomRequests_becomeWhatWasExplained() throws IOException {
        HostileRequests hostile = new HostileRequests(hosts());
        for (int i = 0; i < Math.min(20_000, HostileRequests.runs(150)); i++) {
            EdgeRequest request = hostile.next();
            Observed.of(edge(), request).isAsExplained(hostile.seed());
        }
        assertThat(edge().output()).doesNotContain(StubService.SECRET);
    }

    List<String> hosts() {
        return List.of("localhost", "harb.example.org");
    }
}
