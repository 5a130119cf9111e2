package ai.disinto.compose.caddy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.compose.StagingPage;
import ai.disinto.compose.caddy.SmokeResult.Outcome;
import ai.disinto.core.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks, against an edge that does everything right but for one thing. */
class EdgeSmokeTest {
    private static final Secret PASSWORD = Secret.of(StandInFactory.PASSWORD);

    private PlantedFault fault = PlantedFault.none();
    private final StandIn edge = StandIn.start(this::answer);
    private final StandInFactory factory = new StandInFactory(edge.url());

    private Reply answer(Asked asked) throws InterruptedException {
        return fault.changed(asked, factory.edge(asked));
    }

    @AfterEach
    void close() {
        edge.close();
    }

    private EdgeSmoke signedIn() {
        return EdgeSmoke.at(edge.url()).withForgeUser(StandInFactory.USER, PASSWORD);
    }

    private static List<String> names(SmokeReport report, Outcome outcome) {
        return report.results().stream()
                .filter(result -> result.outcome() == outcome)
                .map(SmokeResult::name)
                .toList();
    }

    @Test
    void edgeThatDoesEverythingRight_passesEveryCheck() throws InterruptedException {
        SmokeReport report = signedIn().run();
        assertThat(report.results())
                .allSatisfy(result ->
                        assertThat(result.outcome()).as(report.render()).isEqualTo(Outcome.PASSED));
        assertThat(names(report, Outcome.PASSED)).hasSize(20).doesNotHaveDuplicates();
        assertThat(report.isPassed()).isTrue();
        assertThat(report).hasToString("SmokeReport[20 passed, 0 failed, 0 skipped]");
        assertThat(report.advice().mode()).isEqualTo(Routing.Mode.SUBPATH);
        assertThat(report.advice().reasons()).containsExactly("every check that speaks of paths passed");
    }

    static List<PlantedFault> faults() {
        return PlantedFault.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void plantedFault_failsItsCheckAndNoOther(PlantedFault planted) throws InterruptedException {
        fault = planted;
        SmokeReport report = signedIn().run();
        assertThat(names(report, Outcome.FAILED)).as(report.render()).containsExactly(planted.check());
        SmokeResult failure = report.failures().get(0);
        assertThat(failure.answered()).as(report.render()).contains(planted.words());
        assertThat(failure.asked()).contains("http://127.0.0.1:");
        assertThat(failure.nextStep().orElseThrow()).isNotBlank();
        assertThat(names(report, Outcome.SKIPPED))
                .isSubsetOf("forge-sign-in", "ci-sign-in", "chat-sign-in", "sign-ins-together", "chat-socket");
        assertThat(report.advice().mode()).isEqualTo(planted.advised());
    }

    @Test
    void everyCheck_hasAPlantedFault() throws InterruptedException {
        Set<String> planted =
                PlantedFault.all().stream().map(PlantedFault::check).collect(Collectors.toSet());
        assertThat(planted)
                .containsExactlyInAnyOrderElementsOf(signedIn().run().results().stream()
                        .map(SmokeResult::name)
                        .toList());
    }

    /** Neither alone is a reason: a wrong setting does as much. */
    @Test
    void ciServerThatKnowsNothingOfItsPath_isAReasonForNames() throws InterruptedException {
        List<PlantedFault> both = PlantedFault.all().stream()
                .filter(each -> each.words().equals("to send browsers back to")
                        || each.check().equals("ci-version"))
                .toList();
        fault = new PlantedFault(
                "",
                "",
                Routing.Mode.SUBDOMAIN,
                (asked, right) -> both.get(1).changed(asked, both.get(0).changed(asked, right)));
        RoutingAdvice advice = signedIn().run().advice();
        assertThat(both).hasSize(2);
        assertThat(advice.mode()).isEqualTo(Routing.Mode.SUBDOMAIN);
        assertThat(advice)
                .asString()
                .startsWith("give services names of their own: the CI server knows nothing of its path: ");
    }

    @Test
    void redirects_inARowOfMoreThanFive_areNotFollowed() throws InterruptedException {
        fault = new PlantedFault(
                "",
                "",
                Routing.Mode.SUBDOMAIN,
                (asked, right) ->
                        asked.path().startsWith("/forge/") ? Reply.redirect(302, asked.path() + "x/") : right);
        SmokeReport report = EdgeSmoke.at(edge.url()).run();
        assertThat(report.find("forge-login").orElseThrow().answered()).isEqualTo("more than 5 redirects");
    }

    @Test
    void withoutUserAndChat_whatNeedsThemIsSkippedWithTheReason() throws InterruptedException {
        SmokeReport report = EdgeSmoke.at(edge.url()).withoutChat().run();
        assertThat(report.isPassed()).as(report.render()).isTrue();
        assertThat(report.find("chat-guard").orElseThrow().answered()).isEqualTo("there is no chat");
        assertThat(report.find("ci-sign-in").orElseThrow().answered()).isEqualTo("no user of the forge was given");
        assertThat(names(report, Outcome.SKIPPED)).hasSize(9);
        assertThat(report.advice().reasons())
                .containsExactly("sign-ins-together was not looked at: no user of the forge was given");
    }

    @Test
    void sessionThatIsGiven_opensTheSocket() throws InterruptedException {
        SmokeReport report = EdgeSmoke.at(edge.url())
                .withChatSession(Secret.of("given-session"))
                .run();
        assertThat(report.find("chat-socket").orElseThrow().answered()).isEqualTo("101");
        assertThat(report.render()).doesNotContain("given-session");
    }

    @Test
    void secrets_areNotShown() throws InterruptedException {
        String all = signedIn().run().render() + signedIn();
        assertThat(all).doesNotContain("horse", "c0de", "ci-state", "forge-session", "made-session");
    }

    @Test
    void wrongPassword_isSaidOnceAndNotTriedAgain() throws InterruptedException {
        SmokeReport report = EdgeSmoke.at(edge.url())
                .withForgeUser(StandInFactory.USER, Secret.of("wrong"))
                .run();
        assertThat(names(report, Outcome.FAILED)).containsExactly("forge-sign-in");
        assertThat(report.find("forge-sign-in").orElseThrow().answered())
                .contains("does not take this name and password");
    }

    @Test
    void edgeThatIsNotThere_failsEveryCheckAndSaysSo() throws InterruptedException {
        edge.close();
        SmokeReport report = EdgeSmoke.at(edge.url()).run();
        assertThat(names(report, Outcome.PASSED)).isEmpty();
        assertThat(report.failures()).allMatch(failure -> failure.answered().startsWith("no answer: "));
    }

    @Test
    void serviceThatNeverAnswers_endsAtTheLimit() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        fault = new PlantedFault("", "", Routing.Mode.SUBPATH, (asked, reply) -> {
            assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
            return reply;
        });
        SmokeReport report = EdgeSmoke.at(edge.url())
                .withoutChat()
                .withTimeout(Duration.ofMillis(150))
                .run();
        end.countDown();
        assertThat(report.failures())
                .isNotEmpty()
                .allMatch(failure -> failure.answered().equals("no whole answer within 150 ms"));
    }

    @Test
    void longAnswer_isReadUpToALimit() throws InterruptedException {
        fault = PlantedFault.at(
                "", "/staging/", reply -> Reply.html("<title>Nothing staged yet</title>" + "x".repeat(5_000_000)));
        SmokeReport report = EdgeSmoke.at(edge.url()).withoutChat().run();
        assertThat(report.isPassed()).as(report.render()).isTrue();
    }

    @Test
    void thread_thatIsInterrupted_endsTheRun() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> EdgeSmoke.at(edge.url()).run()).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void stagingTitle_isThatOfThePageOfTheLibrary() {
        assertThat(EdgeSmoke.at(edge.url()))
                .isEqualTo(EdgeSmoke.at(edge.url()).withStagingTitle(StagingPage.title()))
                .isNotEqualTo(EdgeSmoke.at(edge.url()).withStagingTitle("Shop"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/forge",
                "ftp://a.example.org",
                "https://a.example.org/x",
                "https://a.example.org/?x",
                "http://u:p@a.b"
            })
    void address_thatIsNoEdge_isRefused(String address) {
        assertThatThrownBy(() -> EdgeSmoke.at(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base must")
                .hasMessageNotContaining("u:p");
    }
}
