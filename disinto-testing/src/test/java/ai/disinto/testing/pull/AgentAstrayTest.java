package ai.disinto.testing.pull;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.pull.AgentWorker;
import ai.disinto.forge.pull.CiEvidence;
import ai.disinto.forge.pull.PullTask;
import ai.disinto.forge.pull.PullWork;
import ai.disinto.testing.AgentScript;
import ai.disinto.testing.ScriptedAgent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jgit.api.CreateBranchCommand.SetupUpstreamMode;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the work if an agent uses git, and ends well with something else than its branch checked out. */
class AgentAstrayTest {
    private static final AgentScript MENDS = AgentScript.writes("mended.txt", "yes\n");
    private static final AgentScript COMMITS = git(git -> {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("By the agent")
                .setAuthor("agent", "agent@example.org")
                .setCommitter("agent", "agent@example.org")
                .setSign(false)
                .call();
    });
    private static final AgentScript TO_MAIN = git(git -> git.checkout()
            .setName("main")
            .setCreateBranch(git.getRepository().exactRef("refs/heads/main") == null)
            .setStartPoint("origin/main")
            .setUpstreamMode(SetupUpstreamMode.NOTRACK)
            .call());
    private static final AgentScript TO_OWN_BRANCH =
            git(git -> git.checkout().setName("mine").setCreateBranch(true).call());
    private static final AgentScript ONE_BACK = git(git -> git.checkout()
            .setName(Objects.requireNonNull(git.getRepository().resolve("HEAD~1"))
                    .name())
            .call());
    private static final AgentScript RESETS =
            git(git -> git.reset().setMode(ResetType.HARD).setRef("origin/main").call());

    private final PullStage stage = PullStage.open();
    private final ScriptedAgent agent = new ScriptedAgent();

    @TempDir
    private Path folder;

    private AgentWorker worker;

    private interface GitStep {
        void run(Git git) throws Exception;
    }

    @BeforeEach
    void makeWorker() {
        worker = stage.agentWorker(folder.resolve("clones"), agent);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static AgentScript git(GitStep step) {
        return task -> {
            try (Git git = Git.open(task.directory().toFile())) {
                step.run(git);
                return AgentRun.finished("done");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private PullWork fix(AgentScript first, AgentScript... more) throws InterruptedException {
        AgentScript all = first;
        for (AgentScript each : more) {
            all = all.then(each);
        }
        agent.otherwise(all);
        stage.red();
        PullRequest pull = stage.harb().pulls().get(stage.pull);
        return worker.work(new PullTask.FixCi(pull, CiEvidence.of(stage.harb()).look(pull), 1));
    }

    private PullWork implement(AgentScript script) throws InterruptedException {
        agent.otherwise(script);
        return worker.implement(stage.harb().issues().get(stage.issue), "main", "fix/issue-9");
    }

    private String file(String branch) {
        return stage.asOwner()
                .contents()
                .raw("mended.txt", branch)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The commit of the pull request is still below its head. */
    private void assertMendedOnTopOf(String before, PullWork work) {
        assertThat(work).isEqualTo(new PullWork.Pushed(stage.head()));
        assertThat(stage.harb().commits().compare(stage.head(), before).total()).isZero();
        assertThat(file(PullStage.BRANCH)).isEqualTo("yes\n");
    }

    @Test
    void fixThatEndsOnTheBase_isThatOfTheBranch() throws InterruptedException {
        String before = stage.head();
        assertMendedOnTopOf(before, fix(MENDS, COMMITS, TO_MAIN));
    }

    @Test
    void fixThatEndsOnTheBase_withNothingDone_pushesNothing() throws InterruptedException {
        String before = stage.head();
        assertThat(fix(TO_MAIN)).isEqualTo(new PullWork.Nothing("the agent changed nothing"));
        assertThat(stage.head()).isEqualTo(before);
    }

    @Test
    void fixThatEndsBetweenCommits_isThatOfTheBranch() throws InterruptedException {
        String before = stage.head();
        assertMendedOnTopOf(before, fix(MENDS, COMMITS, ONE_BACK));
    }

    @Test
    void filesLeftBetweenCommits_comeAlong() throws InterruptedException {
        String before = stage.head();
        assertMendedOnTopOf(before, fix(ONE_BACK, MENDS));
    }

    @Test
    void fixOnABranchOfTheAgents_isTakenOver() throws InterruptedException {
        String before = stage.head();
        assertMendedOnTopOf(before, fix(TO_OWN_BRANCH, MENDS, COMMITS));
    }

    @Test
    void fixBesideTheBranch_isNotPushed_andTheNextTryIsSound() throws InterruptedException {
        String before = stage.head();
        assertThat(fix(TO_MAIN, MENDS, COMMITS))
                .isEqualTo(new PullWork.Failed("the agent committed beside the branch of the work"));
        assertThat(stage.head()).isEqualTo(before);
        assertMendedOnTopOf(before, fix(MENDS));
    }

    @Test
    void fixThatTakesCommitsAway_isNotPushed_andTheNextTryIsSound() throws InterruptedException {
        String before = stage.head();
        assertThat(fix(RESETS, MENDS))
                .isEqualTo(new PullWork.Failed("the agent took commits of the pull request away"));
        assertThat(stage.head()).isEqualTo(before);
        assertMendedOnTopOf(before, fix(MENDS));
    }

    @Test
    void changesThatDoNotFitTheBranch_areNotPushed() throws InterruptedException {
        stage.write(PullStage.BRANCH, PullStage.BRANCH, "mended.txt", "no\n");
        String before = stage.head();
        assertThat(fix(ONE_BACK, MENDS)).isInstanceOf(PullWork.Failed.class);
        assertThat(stage.head()).isEqualTo(before);
    }

    @Test
    void rebaseThatEndsOnTheBase_keepsTheWork() throws InterruptedException {
        stage.write(PullStage.BRANCH, PullStage.BRANCH, "both.txt", "ours\n");
        stage.write("main", "main", "both.txt", "theirs\n");
        String before = stage.head();
        agent.otherwise(TO_MAIN);
        PullRequest pull = stage.harb().pulls().get(stage.pull);
        assertThat(worker.work(new PullTask.Rebase(pull, "409", 1))).isInstanceOf(PullWork.Conflict.class);
        assertThat(stage.head()).isEqualTo(before);
    }

    @Test
    void rebaseThatDropsAllOfTheWork_isNotPushed() throws InterruptedException {
        stage.write(PullStage.BRANCH, PullStage.BRANCH, "both.txt", "ours\n");
        stage.write("main", "main", "both.txt", "theirs\n");
        String before = stage.head();
        agent.otherwise(RESETS);
        PullRequest pull = stage.harb().pulls().get(stage.pull);
        assertThat(worker.work(new PullTask.Rebase(pull, "409", 1)))
                .isEqualTo(new PullWork.Failed("the branch would have nothing that its base lacks"));
        assertThat(stage.head()).isEqualTo(before);
    }

    @Test
    void implementThatEndsOnTheBase_isThatOfTheBranch() throws InterruptedException {
        PullWork work = implement(MENDS.then(COMMITS).then(TO_MAIN));
        assertThat(work)
                .isEqualTo(new PullWork.Pushed(
                        stage.harb().branches().get("fix/issue-9").commit()));
        assertThat(file("fix/issue-9")).isEqualTo("yes\n");
    }

    @Test
    void implementOnTheBase_isTakenOver() throws InterruptedException {
        assertThat(implement(TO_MAIN.then(MENDS).then(COMMITS))).isInstanceOf(PullWork.Pushed.class);
        assertThat(file("fix/issue-9")).isEqualTo("yes\n");
    }
}
