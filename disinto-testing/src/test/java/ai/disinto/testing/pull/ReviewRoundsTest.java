package ai.disinto.testing.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.UnavailableException;
import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.pull.AgentWorker;
import ai.disinto.forge.pull.ReviewDesk;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import ai.disinto.forge.pull.ReviewPosting.Outcome;
import ai.disinto.forge.pull.WalkEnd;
import ai.disinto.forge.pull.WalkStep;
import ai.disinto.testing.AgentScript;
import ai.disinto.testing.ScriptedAgent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A walk whose worker is an agent, and whose reviewer is the library's own. */
class ReviewRoundsTest {
    private final PullStage stage = PullStage.open();
    private final ScriptedAgent agent = new ScriptedAgent();
    private final ReviewDesk desk = ReviewDesk.of(stage.asReviewer(), "review-bot");

    @TempDir
    private Path folder;

    private AgentWorker worker;

    @BeforeEach
    void makeWorker() {
        worker = stage.agentWorker(folder.resolve("clones"), agent);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private WalkStep step() throws InterruptedException {
        return stage.builder().worker(worker).build().advance();
    }

    private Outcome review(Verdict verdict, String text) {
        return desk.post(stage.pull, stage.head(), new ReviewOpinion(verdict, "read it", text))
                .outcome();
    }

    private List<Integer> due() {
        return desk.look().due().stream().map(PullRequest::number).toList();
    }

    private List<String> answers() {
        return stage.harb().comments().list(stage.pull).stream()
                .map(Comment::body)
                .filter(body -> body.startsWith("<!-- dev-response: "))
                .toList();
    }

    @Test
    void answerInWords_bringsTheReviewerBack_andItsSecondObjectionReachesTheAgent() throws InterruptedException {
        agent.on(
                "issue-1",
                AgentTask.Kind.ANSWER_REVIEW,
                task -> AgentRun.finished("It is needed."),
                task -> AgentRun.finished("Really."));
        stage.green();
        review(Verdict.REQUEST_CHANGES, "Why is it there?");
        assertThat(due()).isEmpty();
        step();
        assertThat(due()).containsExactly(stage.pull);
        assertThat(desk.read(stage.harb().pulls().get(stage.pull)).unfinished()).isEmpty();
        assertThat(review(Verdict.REQUEST_CHANGES, "For whom?")).isEqualTo(Outcome.POSTED);
        assertThat(due()).isEmpty();
        step();
        assertThat(agent.tasks().get(1).prompt().text()).contains("| For whom?").doesNotContain("up-to-review");
        assertThat(answers()).singleElement().asString().contains("    Really.").doesNotContain("It is needed.");
        assertThat(due()).containsExactly(stage.pull);
        review(Verdict.APPROVE, "Well then.");
        assertThat(step().end()).map(WalkEnd::isMerged).contains(true);
    }

    @Test
    void gitThatIsOut_usesNoRepairUp() throws InterruptedException {
        agent.otherwise(AgentScript.writes("mended.txt", "yes\n"));
        stage.red();
        stage.embedded
                .faults()
                .on("GET", "/root1/harb.git/info/refs")
                .answer(503)
                .times(99);
        for (int tick = 0; tick < 3; tick++) {
            assertThatThrownBy(this::step).isInstanceOf(UnavailableException.class);
        }
        assertThat(agent.tasks()).isEmpty();
        stage.embedded.faults().clear();
        assertThat(step().kind()).isEqualTo(WalkStep.Kind.WORKED);
        assertThat(agent.tasks()).hasSize(1);
        assertThat(stage.record()).contains("Repairs 1 of 3");
    }

    @Test
    void pushThatFails_afterTheAgentRan_usesItsRepairUp() throws InterruptedException {
        agent.otherwise(AgentScript.writes("mended.txt", "yes\n"));
        stage.red();
        stage.embedded
                .faults()
                .on("POST", "/root1/harb.git/git-receive-pack")
                .answer(503)
                .times(99);
        assertThatThrownBy(this::step).isInstanceOf(RuntimeException.class);
        assertThat(agent.tasks()).hasSize(1);
        assertThat(stage.record()).contains("Repairs 1 of 3");
    }
}
