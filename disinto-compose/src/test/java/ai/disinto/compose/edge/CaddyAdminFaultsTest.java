package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.compose.edge.CaddyAdminException.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Admin APIs that are slow, broken, in a hurry, or no Caddy at all. */
class CaddyAdminFaultsTest {
    private static final Registration BAKERY = EdgeRegistryTest.project("bakery", 20_003);
    private static final String EMPTY = "{\"servers\":{\"srv0\":{\"listen\":[\":443\"]}}}\n";
    private static final String DONE = "{\"servers\":{\"srv0\":{\"listen\":[\":443\"],\"routes\":["
            + TunnelRoute.json("edge-bakery", List.of("bakery.example.org"), 20_003) + "]}}}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "500 | {\"error\":\"no\"} | REFUSED",
                "403 | host not allowed | REFUSED",
                "302 | ~~ | REFUSED",
                "200 | <html> | UNEXPECTED_ANSWER",
                "200 | [] | UNEXPECTED_ANSWER",
                "200 | null | NO_SERVER",
                "200 | {} | NO_SERVER",
                "200 | {\"servers\":{\"a\":{\"listen\":[\":8080\"]}}} | NO_SERVER",
                "400 | {\"error\":\"invalid traversal path at: config/apps\"} | NO_SERVER"
            })
    void answer_thatIsNotWhatIsNeeded_isTyped(int status, String body, Reason reason) throws Exception {
        try (AdminStub stub = AdminStub.answering(LoopbackServer.status(status, body), AdminStub.silence())) {
            assertThatExceptionOfType(CaddyAdminException.class)
                    .isThrownBy(() -> stub.client().upsert(BAKERY))
                    .withMessageContaining("GET /config/apps/http")
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
            assertThat(stub.requests()).hasSize(1);
        }
    }

    @Test
    void change_thatCaddyRefuses_carriesItsWords() throws Exception {
        try (AdminStub stub = AdminStub.answering(
                LoopbackServer.status(200, EMPTY), LoopbackServer.status(400, "{\"error\":\"duplicate ID\nfound\"}"))) {
            assertThatExceptionOfType(CaddyAdminException.class)
                    .isThrownBy(() -> stub.client().upsert(BAKERY))
                    .withMessageContaining("PATCH /config/apps/http/servers")
                    .withMessageContaining("it answered 400 ({\"error\":\"duplicate ID\\x0afound\"})")
                    .satisfies(e -> {
                        assertThat(e.reason()).isEqualTo(Reason.REFUSED);
                        assertThat(e.method()).isEqualTo("PATCH");
                        assertThat(e.path()).isEqualTo("/config/apps/http/servers");
                        assertThat(e.status()).hasValue(400);
                    });
        }
    }

    @Test
    void change_isSentOnTheConditionThatNothingElseChanged() throws Exception {
        LoopbackServer.Reply tagged =
                (request, out) -> LoopbackServer.write(out, 200, "Etag: \"/config/apps/http abc\"\r\n", EMPTY);
        try (AdminStub stub = AdminStub.answering(tagged, LoopbackServer.status(200, ""))) {
            stub.client().upsert(BAKERY);
            assertThat(stub.requests())
                    .containsExactly(
                            "GET /config/apps/http -", "PATCH /config/apps/http/servers \"/config/apps/http abc\"");
        }
    }

    @Test
    void change_thatOthersAreAlwaysAheadOf_isGivenUp() throws Exception {
        try (AdminStub stub = AdminStub.answering(LoopbackServer.status(200, EMPTY), LoopbackServer.status(412, ""))) {
            assertThatExceptionOfType(CaddyAdminException.class)
                    .isThrownBy(() -> stub.client().upsert(BAKERY))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CHANGED_MEANWHILE));
            assertThat(stub.requests()).hasSize(16);
        }
    }

    @Test
    void change_whoseAnswerIsLost_isLookedFor_andFound() throws Exception {
        AtomicReference<String> config = new AtomicReference<>(EMPTY);
        LoopbackServer.Reply losing = (request, out) -> config.set(DONE);
        LoopbackServer.Reply reading = (request, out) -> LoopbackServer.write(out, 200, "", config.get());
        try (AdminStub stub = AdminStub.answering(reading, losing)) {
            assertThat(stub.client().upsert(BAKERY)).isTrue();
            assertThat(stub.requests()).hasSize(3);
        }
    }

    @Test
    void change_whoseAnswerIsLostAgainAndAgain_hasAnUnknownOutcome() throws Exception {
        try (AdminStub stub = AdminStub.answering(LoopbackServer.status(200, EMPTY), AdminStub.silence())) {
            assertThatExceptionOfType(CaddyAdminException.class)
                    .isThrownBy(() -> stub.client().upsert(BAKERY))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN));
        }
    }

    @Test
    void caddyThatIsGoneAfterALostAnswer_leavesTheOutcomeUnknown() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        LoopbackServer.Reply once =
                (request, out) -> LoopbackServer.write(out, reads.incrementAndGet() == 1 ? 200 : 500, "", EMPTY);
        try (AdminStub stub = AdminStub.answering(once, AdminStub.silence())) {
            assertThatExceptionOfType(CaddyAdminException.class)
                    .isThrownBy(() -> stub.client().upsert(BAKERY))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN))
                    .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        }
    }

    @Test
    void answer_thatStalls_endsWithTheLimit() throws Exception {
        try (AdminStub stub = AdminStub.answering(AdminStub.stalling(), AdminStub.silence())) {
            long start = System.nanoTime();
            assertThatExceptionOfType(CaddyAdminException.class)
                    .isThrownBy(() ->
                            stub.client().withTimeout(Duration.ofMillis(300)).routes())
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void answer_withoutEnd_isCut() throws Exception {
        try (AdminStub stub = AdminStub.answering(AdminStub.endless(), AdminStub.silence())) {
            assertThatExceptionOfType(CaddyAdminException.class)
                    .isThrownBy(() -> stub.client().routes())
                    .withMessageContaining("32 MiB")
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNEXPECTED_ANSWER));
        }
    }

    @Test
    void addressWhereNobodyListens_isUnreachable() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        CaddyAdmin admin = CaddyAdmin.at(URI.create("http://127.0.0.1:" + port));
        assertThatExceptionOfType(CaddyAdminException.class)
                .isThrownBy(() -> admin.upsert(BAKERY))
                .withMessageContaining("check that Caddy runs")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE))
                .satisfies(e -> assertThat(e.status()).isEmpty());
    }

    @Test
    void interruptedThread_waitsForNothing() throws Exception {
        try (AdminStub stub = AdminStub.answering(AdminStub.stalling(), AdminStub.silence())) {
            Thread.currentThread().interrupt();
            try {
                assertThatExceptionOfType(CaddyAdminException.class)
                        .isThrownBy(() -> stub.client().routes());
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    @Test
    void timeout_isPositive() {
        CaddyAdmin admin = CaddyAdmin.at(URI.create("http://localhost:2019"));
        assertThatIllegalArgumentException().isThrownBy(() -> admin.withTimeout(Duration.ZERO));
    }

    @Test
    void tag_isTheOneThatCaddyMakes() {
        assertThat(CaddyConfig.etag("null\n")).isEqualTo("\"/config/apps/http 0e7c22ea\"");
    }
}
