package ai.disinto.testing.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.NewStatus;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.git.Author;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.StatusState;
import ai.disinto.forge.pull.AgentWorker;
import ai.disinto.forge.pull.CiEvidence;
import ai.disinto.forge.pull.PullMaking;
import ai.disinto.forge.pull.PullTask;
import ai.disinto.forge.pull.PullWalk;
import ai.disinto.forge.pull.PullWork;
import ai.disinto.forge.pull.PullWorker;
import ai.disinto.forge.pull.ReviewEvidence;
import ai.disinto.forge.pull.WalkStep;
import ai.disinto.forge.work.PriorArt;
import ai.disinto.testing.AgentScript;
import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import ai.disinto.testing.CrashRun;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ScriptedAgent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Wherever a process dies, the pull request ends up merged once, after as many repairs and rounds, with one record. What
 * builds and reviews decides from the forge too: a head without {@code mended.txt} is red, one without {@code
 * answered.txt} has to be changed.
 */
@Tag("proof")
class PullWalkCrashTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final String BRANCH = "fix/issue-1";
    private static final int MOST_STEPS = 30;

    private static boolean isFull() {
        return System.getProperty("disinto.proof.runs") != null;
    }

    private static ForgeRepository harb(CrashRun run) {
        return run.forge().repository("root1/harb");
    }

    private static boolean has(CrashRun run, String path, String ref) {
        return harb(run).contents().find(path, ref).isPresent();
    }

    private static void write(CrashRun run, String path, NewCommit commit) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        assertThat(harb(run).contents().create(path, bytes, commit.dated(START)).isDone())
                .isTrue();
    }

    private static void arrange(CrashRun run) {
        run.forge()
                .repositories()
                .create(NewRepository.named("harb").initialized().defaultBranch("main"));
        var unused = run.embedded().addAccount("review-bot", "password-review");
        harb(run).collaborators().put("review-bot", Permission.WRITE);
        harb(run).issues().create(NewIssue.titled("Light the tower"));
    }

    private static void arrangePull(CrashRun run, String... files) {
        arrange(run);
        write(run, "tower.txt", NewCommit.on("main").newBranch(BRANCH));
        for (String file : files) {
            write(run, file, NewCommit.on(BRANCH));
        }
        open(run);
    }

    /** A pull request whose base has moved since. */
    private static void arrangeBehind(CrashRun run, String... files) {
        arrangePull(run, files);
        write(run, "meanwhile.txt", NewCommit.on("main"));
    }

    private static int open(CrashRun run) {
        Issue issue = harb(run).issues().get(1);
        return PullMaking.of(harb(run), "main").open(issue, BRANCH).value().number();
    }

    /** What a CI server and a reviewer do about the head, once. */
    private static void world(CrashRun run) {
        for (PullRequest pull :
                harb(run).pulls().list(ai.disinto.forge.PullQuery.open()).list()) {
            String head = pull.head().sha();
            boolean mended = has(run, "mended.txt", head);
            if (harb(run).statuses().combined(head).statuses().isEmpty()) {
                StatusState state = mended ? StatusState.SUCCESS : StatusState.FAILURE;
                harb(run).statuses().create(head, NewStatus.of("ci/test", state));
            }
            boolean reviewed = harb(run).reviews().list(pull.number()).stream()
                    .anyMatch(review -> review.commit().equals(head));
            if (mended && !reviewed) {
                review(run, pull.number(), head);
            }
        }
    }

    private static void review(CrashRun run, int pull, String head) {
        NewReview review =
                has(run, "answered.txt", head) ? NewReview.approving() : NewReview.requestingChanges("Answer, please");
        Credentials account = Credentials.basic("review-bot", Secret.of("password-review"));
        try (Forge reviewer =
                Forge.builder().url(run.url()).credentials(account).build()) {
            reviewer.repository("root1/harb").reviews().give(pull, review.commit(head));
        }
    }

    private static void walk(CrashRun run, int pull, PullWorker worker) throws InterruptedException {
        for (int i = 0; i < MOST_STEPS; i++) {
            world(run);
            WalkStep step = PullWalk.builder(harb(run), pull)
                    .account("root1")
                    .ci(CiEvidence.of(harb(run)))
                    .reviews(ReviewEvidence.of(harb(run), List.of("review-bot")))
                    .worker(worker)
                    .time(() -> START)
                    .build()
                    .advance();
            if (step.end().isPresent()) {
                return;
            }
        }
        throw new IllegalStateException("the walk does not end");
    }

    /** Pushes the file that is missing, unless an earlier try did. */
    private static PullWork push(CrashRun run, PullTask task) {
        String tip = harb(run).branches().get(BRANCH).commit();
        if (tip.equals(task.pull().head().sha())) {
            String file = task instanceof PullTask.FixCi ? "mended.txt" : "answered.txt";
            write(run, file, NewCommit.on(BRANCH));
        }
        return new PullWork.Pushed(harb(run).branches().get(BRANCH).commit());
    }

    private static CrashPoints check(CrashPoints.Step work) {
        return CrashPoints.of(work)
                .forge(() -> EmbeddedForge.builder().clock(() -> START).calm())
                .normalizing(line -> line.replaceAll("(<!-- disinto-walk:.*?-->).*", "$1"))
                .comparing(
                        "ends merged",
                        run -> harb(run).pulls().list(ai.disinto.forge.PullQuery.all()).stream()
                                .map(PullRequest::isMerged)
                                .toList());
    }

    private static void verify(CrashReport report) {
        report.verify();
        System.out.println(
                report.points().size() + " crash points, " + report.calls().size() + " calls");
        assertThat(report.calls()).anyMatch(each -> each.matches("POST .*/pulls/2/merge"));
    }

    @Test
    void approvedPull_isMergedOnce() throws Exception {
        verify(check(run -> walk(run, 2, task -> push(run, task)))
                .arrange(run -> {
                    arrangePull(run, "mended.txt", "answered.txt");
                    world(run);
                })
                .run());
    }

    @Test
    void approvedPull_behindItsBase_isMergedOnce() throws Exception {
        assumeTrue(isFull(), "with -Ddisinto.proof.runs");
        verify(check(run -> walk(run, 2, task -> push(run, task)))
                .arrange(run -> arrangeBehind(run, "mended.txt", "answered.txt"))
                .run());
    }

    @Test
    void repairsAndRounds_areCountedOnce() throws Exception {
        assumeTrue(isFull(), "with -Ddisinto.proof.runs");
        verify(check(run -> walk(run, 2, task -> push(run, task)))
                .arrange(PullWalkCrashTest::arrangeBehind)
                .run());
    }

    @Test
    void anAgentFromTheIssueToTheMerge_opensOnePullAndAnswersOnce() throws Exception {
        assumeTrue(isFull(), "with -Ddisinto.proof.runs");
        verify(check(PullWalkCrashTest::factory)
                .arrange(PullWalkCrashTest::arrange)
                .run());
    }

    private static void factory(CrashRun run) throws InterruptedException {
        ScriptedAgent agent = new ScriptedAgent()
                .on("issue-1", AgentTask.Kind.IMPLEMENT, AgentScript.writes("tower.txt", "lit\n"))
                .on("issue-1", AgentTask.Kind.FIX_CI, AgentScript.writes("mended.txt", "yes\n"))
                .on("issue-1", AgentTask.Kind.ANSWER_REVIEW, AgentScript.writes("answered.txt", "yes\n"));
        Clones clones = Clones.in(run.directory().resolve("clones"), GitRemote.of(harb(run)));
        AgentWorker worker = AgentWorker.builder(harb(run), clones, agent)
                .account("root1")
                .author(new Author("dev", "dev@example.org"))
                .time(() -> START)
                .build();
        Issue issue = harb(run).issues().get(1);
        if (!issue.isOpen()) {
            walk(run, 2, worker);
            return;
        }
        PriorArt before = PriorArt.find(harb(run), 1);
        int pull = before.pull().isPresent() ? before.pull().get().number() : first(run, worker, issue);
        walk(run, pull, worker);
    }

    private static int first(CrashRun run, AgentWorker worker, Issue issue) throws InterruptedException {
        assertThat(worker.implement(issue, "main", BRANCH)).isInstanceOf(PullWork.Pushed.class);
        return open(run);
    }
}
