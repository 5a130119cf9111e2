package ai.disinto.testing.pull;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewStatus;
import ai.disinto.forge.NewUser;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.StatusState;
import ai.disinto.forge.pull.ReviewDesk;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import ai.disinto.testing.CrashRun;
import ai.disinto.testing.EmbeddedForge;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a reviewer dies, there is one comment and one verdict in the end. */
@Tag("proof")
class ReviewDeskCrashTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final ReviewOpinion BAD = new ReviewOpinion(Verdict.REQUEST_CHANGES, "no", "Line 3.");
    private static final ReviewOpinion GOOD = new ReviewOpinion(Verdict.APPROVE, "yes", "");

    /** All of them where proofs run in full, with {@code -Ddisinto.proof.runs}; in the ordinary build only one. */
    static List<ReviewOpinion> opinions() {
        return isFull() ? List.of(BAD, GOOD) : List.of(GOOD);
    }

    private static boolean isFull() {
        return System.getProperty("disinto.proof.runs") != null;
    }

    private static ForgeRepository app(CrashRun run) {
        return run.forge().repository("dev/app");
    }

    /** The crash runs are those of the administrator, who reviews what dev opened. */
    private static void arrange(CrashRun run) {
        NewUser dev = NewUser.named("dev", "dev@example.org", Secret.of("password-dev"));
        run.forge().administration().createUserOnce(dev);
        ForgeRepository app = run.forge().sudo("dev").repository("dev/app");
        run.forge()
                .sudo("dev")
                .repositories()
                .create(NewRepository.named("app").initialized().defaultBranch("main"));
        push(app, "one.txt", NewCommit.on("main").newBranch("fix"));
        app.pulls().create(NewPull.of("Fix", "fix", "main"));
        check(app);
    }

    private static void check(ForgeRepository app) {
        app.statuses().create(app.branches().get("fix").commit(), NewStatus.of("ci", StatusState.SUCCESS));
    }

    private static void push(ForgeRepository app, String path, NewCommit commit) {
        byte[] text = path.getBytes(StandardCharsets.UTF_8);
        assertThat(app.contents().create(path, text, commit).isDone()).isTrue();
    }

    private static ReviewDesk desk(CrashRun run) {
        return ReviewDesk.of(app(run), "root1");
    }

    /** What a reviewer does who keeps nothing: it reads what is due, unless an earlier one wrote its opinion down. */
    private static void review(CrashRun run, ReviewOpinion opinion) {
        for (PullRequest pull : desk(run).look().due()) {
            ReviewOpinion said = desk(run).read(pull).unfinished().orElse(opinion);
            desk(run).post(pull.number(), pull.head().sha(), said);
        }
    }

    private static CrashPoints check(CrashPoints.Step work) {
        return CrashPoints.of(work)
                .arrange(ReviewDeskCrashTest::arrange)
                .forge(() -> EmbeddedForge.builder().clock(() -> START).calm())
                .comparing(
                        "comments",
                        run -> app(run).comments().list(1).stream()
                                .map(Comment::body)
                                .toList())
                .comparing(
                        "reviews",
                        run -> app(run).reviews().list(1).stream()
                                .map(review -> review.state() + " " + review.isDismissed())
                                .toList())
                .comparing("due", run -> desk(run).look());
    }

    private static void verify(CrashReport report) {
        report.verify();
        System.out.println(
                report.points().size() + " crash points, " + report.calls().size() + " calls");
        assertThat(report.calls()).anyMatch(call -> call.matches("POST .*/pulls/1/reviews"));
    }

    @ParameterizedTest
    @MethodSource("opinions")
    void review_thatDiesAnywhere_isCompletedByTheNext(ReviewOpinion opinion) throws Exception {
        CrashPoints points = check(run -> review(run, opinion));
        verify((isFull() ? points.twice() : points).run());
    }

    @Test
    void secondReview_thatDiesAnywhere_leavesNoOldRequestForChanges() throws Exception {
        CrashPoints points = check(run -> review(run, GOOD)).arrange(run -> {
            arrange(run);
            review(run, BAD);
            push(run.forge().sudo("dev").repository("dev/app"), "two.txt", NewCommit.on("fix"));
            check(app(run));
        });
        verify(points.run());
    }
}
