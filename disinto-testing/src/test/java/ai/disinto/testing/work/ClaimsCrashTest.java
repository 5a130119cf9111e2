package ai.disinto.testing.work;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.Claims;
import ai.disinto.forge.work.Refusal;
import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import ai.disinto.testing.CrashRun;
import ai.disinto.testing.EmbeddedForge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a process dies, the issue ends up in the same state, with one comment, and never without a label. */
@Tag("proof")
class ClaimsCrashTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final String NONCE = "kept-before-the-call";
    private static final Map<String, Consumer<Claim>> ENDS = new TreeMap<>(Map.of(
            "heartbeat", Claim::heartbeat,
            "release", Claim::release,
            "block", claim -> claim.block(ExitReason.of("no_push"), "a log"),
            "close", Claim::close,
            "refuse unmet", claim -> claim.refuse(Refusal.of(Refusal.Status.UNMET_DEPENDENCY, "later")),
            "refuse large", claim -> claim.refuse(Refusal.of(Refusal.Status.TOO_LARGE, "big")),
            "refuse done", claim -> claim.refuse(Refusal.of(Refusal.Status.ALREADY_DONE, "done"))));

    /** All of them where proofs run in full, with {@code -Ddisinto.proof.runs}; in the ordinary build only some. */
    static List<String> ends() {
        return isFull() ? List.copyOf(ENDS.keySet()) : List.of("block");
    }

    private static boolean isFull() {
        return System.getProperty("disinto.proof.runs") != null;
    }

    private static ForgeRepository harb(CrashRun run) {
        return run.forge().repository("root1/harb");
    }

    private static ForgeRepository ops(CrashRun run) {
        return run.forge().repository("root1/harb-ops");
    }

    private static Claims claims(CrashRun run, int hours) {
        return Claims.in(ops(run))
                .forIssuesOf(harb(run))
                .claimant("root1")
                .time(() -> START.plus(Duration.ofHours(hours)))
                .build();
    }

    private static void arrange(CrashRun run) {
        WorkStage.arrange(run.forge());
        List<Long> backlog = harb(run).labels().ids(List.of("backlog"));
        harb(run).issues().create(NewIssue.titled("Work").labelIds(backlog));
    }

    private static void arrangeDead(CrashRun run) {
        arrange(run);
        claims(run, 0).acquire(1);
    }

    /** What a poller does later, twice, since it may die too. */
    private static void later(CrashRun run) {
        claims(run, 1).reconcile();
        claims(run, 2).reconcile();
    }

    /** Compares who has the issue so many hours later. */
    private static CrashPoints check(CrashPoints.Step work, int hours) {
        return CrashPoints.of(work)
                .arrange(ClaimsCrashTest::arrange)
                .forge(() -> EmbeddedForge.builder().clock(() -> START).calm())
                .normalizing(line -> line.startsWith("root1/harb-ops branch \"claims/") ? "" : line)
                .comparing(
                        "claims",
                        run -> ops(run).branches().list().stream()
                                .map(Branch::name)
                                .filter(name -> name.startsWith("claims/"))
                                .toList())
                .comparing("holder", run -> claims(run, hours).holder(1).map(holder -> holder.claimant()))
                .comparing("stranded", run -> claims(run, 4).preview().stranded());
    }

    private static void verify(CrashReport report, String call) {
        report.verify();
        System.out.println(
                report.points().size() + " crash points, " + report.calls().size() + " calls");
        assertThat(report.calls()).anyMatch(each -> each.matches(call));
    }

    @Test
    void acquire_thatDiesAnywhere_isResumedWithItsNonce() throws Exception {
        CrashPoints points = check(run -> claims(run, 0).acquire(1, NONCE), 0);
        verify(points.run(), "POST .*/contents/claim.json");
    }

    @ParameterizedTest
    @MethodSource("ends")
    void claimThatDiesAnywhere_endsAlike(String end) throws Exception {
        Consumer<Claim> ending = Objects.requireNonNull(ENDS.get(end), end);
        CrashPoints points = check(
                run -> {
                    claims(run, 0).acquire(1, NONCE).claim().ifPresent(ending);
                    later(run);
                },
                4);
        verify(points.run(), "PUT .*/contents/claim.json");
    }

    @Test
    void takeOver_thatDiesAnywhere_isResumedWithItsNonce() throws Exception {
        CrashPoints points = check(run -> claims(run, 1).acquire(1, NONCE), 1).arrange(ClaimsCrashTest::arrangeDead);
        verify(points.run(), "PUT .*/contents/claim.json");
    }

    @Test
    void reconcile_thatDiesAnywhere_isCompletedByTheNext() throws Exception {
        CrashPoints points = check(ClaimsCrashTest::later, 4).arrange(ClaimsCrashTest::arrangeDead);
        verify(points.run(), "DELETE .*/labels/.*");
    }

    @Test
    void reconcileOfUnmergedWork_thatDiesAnywhere_writesOneComment() throws Exception {
        CrashPoints points = check(ClaimsCrashTest::later, 4).arrange(run -> {
            arrangeDead(run);
            WorkStage.push(harb(run), "fix/issue-1");
        });
        verify(points.run(), "POST .*/issues/1/comments");
    }

    @Test
    void reconcileOfAClosedIssue_thatDiesAnywhere_deletesTheClaim() throws Exception {
        CrashPoints points = check(ClaimsCrashTest::later, 4).arrange(run -> {
            arrangeDead(run);
            harb(run).issues().close(1);
        });
        verify(points.run(), "DELETE .*/branches/claims/1");
    }

    @Test
    void atNoCrashPoint_isTheIssueWithoutALabelThatSaysWhereItStands() throws Exception {
        for (String name : isFull() ? List.of("release", "block", "close") : List.of("release")) {
            Consumer<Claim> end = Objects.requireNonNull(ENDS.get(name), name);
            CrashReport report = check(
                            run -> {
                                assertThat(harb(run).issues().get(1)).matches(ClaimsCrashTest::hasState);
                                claims(run, 0).acquire(1, NONCE).claim().ifPresent(end);
                            },
                            4)
                    .comparing("label", run -> harb(run).issues().find(1).map(ClaimsCrashTest::hasState))
                    .run();
            assertThat(report.points())
                    .filteredOn(point -> point.differences().toString().contains("failed"))
                    .isEmpty();
        }
    }

    private static boolean hasState(Issue issue) {
        return !issue.isOpen()
                || issue.labelNames().stream()
                        .anyMatch(List.of("backlog", "in-progress", "blocked", "underspecified")::contains);
    }
}
