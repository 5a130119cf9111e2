package ai.disinto.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CrashPointsTest {
    private static void repository(CrashRun run) {
        run.forge().repositories().create(NewRepository.named("x").initialized());
    }

    private static ForgeRepository x(CrashRun run) {
        return run.forge().repository("root1/x");
    }

    private static CrashPoints check(CrashPoints.Step work) {
        return CrashPoints.of(work)
                .arrange(CrashPointsTest::repository)
                .forge(() -> EmbeddedForge.builder().calm());
    }

    @Test
    void createWithKey_survivesEveryCrash() throws Exception {
        CrashReport report = check(run -> x(run).issues().createOnce(NewIssue.titled("A"), "a"))
                .run();
        assertThat(report.calls()).last().asString().startsWith("GET ");
        assertThat(report.points()).hasSize(2 * report.calls().size()).allMatch(CrashPoint::isEqual);
    }

    @Test
    void createWithoutKey_isReportedAsDuplicateAfterTheCall() throws Exception {
        CrashReport report =
                check(run -> x(run).issues().create(NewIssue.titled("A"))).run();
        assertThat(report.calls()).containsExactly("POST /api/v1/repos/root1/x/issues");
        assertThat(report.points()).extracting(CrashPoint::isEqual).containsExactly(true, false);
        assertThat(report.failures().get(0).deaths())
                .containsExactly(new CrashPoint.Death(1, "POST /api/v1/repos/root1/x/issues", true));
        assertThat(report.failures().get(0).differences())
                .singleElement()
                .asString()
                .startsWith("+ root1/x issue \"A\"");
    }

    @Test
    void verify_namesTheCallAndWhatIsTooMuch() {
        assertThatThrownBy(() -> check(run -> x(run).comments().create(1, "hello"))
                        .arrange(run -> {
                            repository(run);
                            x(run).issues().create(NewIssue.titled("A"));
                        })
                        .verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "1 calls, 2 crash points, 1 with another end",
                        "DIFFERS  after call 1, POST /api/v1/repos/root1/x/issues/1/comments",
                        "+ root1/x issue \"A\" comment 2: ");
    }

    @Test
    void codeThatCatchesAndRetries_getsNothingThroughAfterItsDeath() throws Exception {
        CrashReport report = check(run -> {
                    for (int i = 0; i < 5; i++) {
                        try {
                            x(run).issues().create(NewIssue.titled("A"));
                            return;
                        } catch (ForgeException e) {
                            Files.writeString(run.directory().resolve("failed"), "yes");
                        }
                    }
                })
                .comparing("marks", run -> Files.exists(run.directory().resolve("failed")))
                .run();
        assertThat(report.points().get(0).differences()).isEmpty();
        assertThat(report.points().get(1).differences()).hasSize(1);
    }

    @Test
    void otherThreadsOfTheDead_getNothingThrough() throws Exception {
        CrashReport report = check(run -> {
                    Thread other =
                            new Thread(() -> insist(run.url(), run.token().reveal()));
                    x(run).issues().createOnce(NewIssue.titled("A"), "a");
                    other.start();
                    other.join();
                })
                .run();
        assertThat(report.points()).isNotEmpty().allMatch(CrashPoint::isEqual);
    }

    /** Files an issue with a client of its own, with a key, again and again. */
    private static void insist(String url, String token) {
        try (Forge forge = Forge.builder().url(url).token(token).build()) {
            for (int i = 0; i < 20; i++) {
                try {
                    forge.repository("root1/x").issues().createOnce(NewIssue.titled("B"), "b");
                    return;
                } catch (ForgeException e) {
                    assertThat(e.path()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void directory_isAsItWasAtTheMomentOfDeath() throws Exception {
        CrashReport report = check(run -> {
                    Path done = run.directory().resolve("done");
                    if (!Files.exists(done)) {
                        x(run).issues().createOnce(NewIssue.titled("A"), "a");
                        Files.writeString(done, "A");
                    }
                    x(run).issues().createOnce(NewIssue.titled("B"), "b");
                })
                .comparing("done", run -> Files.readString(run.directory().resolve("done")))
                .run();
        report.verify();
        assertThat(report.points()).hasSizeGreaterThan(10);
    }

    @Test
    void localNoteWrittenTooEarly_losesWhatItStandsFor() throws Exception {
        CrashReport report = check(run -> {
                    Path done = run.directory().resolve("done");
                    if (!Files.exists(done)) {
                        Files.writeString(done, "A");
                        x(run).issues().createOnce(NewIssue.titled("A"), "a");
                    }
                })
                .run();
        assertThat(report.failures()).isNotEmpty();
        assertThat(report.failures().get(0).differences().get(0)).startsWith("- root1/x issue \"A\"");
    }

    @Test
    void twice_diesAtEachCallOfTheRepeatedCode() throws Exception {
        CrashReport report = check(run -> x(run).issues().create(NewIssue.titled("A")))
                .twice()
                .run();
        assertThat(report.points()).hasSize(6);
        assertThat(report.points().get(4).deaths()).hasSize(2);
        assertThat(report.points().get(5).differences()).hasSize(2);
    }

    @Test
    void runs_areFreshForgesEach() throws Exception {
        AtomicInteger arranged = new AtomicInteger();
        check(run -> x(run).issues().createOnce(NewIssue.titled("A"), "a"))
                .arrange(run -> {
                    arranged.incrementAndGet();
                    assertThat(run.embedded().snapshot().repository("root1/x")).isEmpty();
                    repository(run);
                })
                .verify();
        assertThat(arranged.get()).isGreaterThan(4);
    }

    @Test
    void codeThatFailsByItself_saysNothing() {
        assertThatThrownBy(() -> check(run -> x(run).issues().get(9)).run())
                .isInstanceOf(CrashScenarioException.class)
                .hasMessageContaining("failed without any crash")
                .hasCauseInstanceOf(ForgeException.class);
    }

    @Test
    void codeWithoutCalls_saysNothing() {
        assertThatThrownBy(() -> check(run -> {}).run())
                .isInstanceOf(CrashScenarioException.class)
                .hasMessageContaining("no call");
    }

    @Test
    void codeThatGoesOnForEver_isReportedAndDoesNotHoldTheCheck() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CrashReport report = check(run -> {
                    try {
                        x(run).issues().list(ai.disinto.forge.IssueQuery.open()).page(1);
                    } catch (ForgeException e) {
                        goOn(end);
                    }
                })
                .limit(Duration.ofSeconds(2))
                .run();
        end.countDown();
        assertThat(report.failures()).hasSameSizeAs(report.points());
        assertThat(report.failures().get(0).differences().get(0)).contains("did not end within PT2S");
    }

    private static void goOn(CountDownLatch end) {
        boolean ended = false;
        while (!ended) {
            try {
                ended = end.await(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                ended = end.getCount() == 0;
            }
        }
    }

    @Test
    void normalizing_leavesOutWhatTheCodeMakesDifferentEachTime() throws Exception {
        check(run -> x(run).issues().createOnce(NewIssue.titled("A"), "a"))
                .normalizing(line -> line.startsWith("root1/x issue") ? "" : line)
                .verify();
        CrashReport report = check(run -> x(run).comments().create(1, "hello"))
                .arrange(run -> {
                    repository(run);
                    x(run).issues().create(NewIssue.titled("A"));
                })
                .normalizing(line -> line.contains(" comment ") ? "" : line)
                .run();
        assertThat(report.failures()).isEmpty();
    }
}
