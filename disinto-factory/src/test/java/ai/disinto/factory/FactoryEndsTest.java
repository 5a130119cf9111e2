package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.model.Label;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import ai.disinto.testing.AgentScript;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An attempt ends once, whatever the forge or a person does meanwhile. */
final class FactoryEndsTest {
    @TempDir
    private Path folder;

    private FactoryStage stage;
    private FactoryProject project;
    private int issue;

    @BeforeEach
    void open() throws InterruptedException {
        stage = new FactoryStage(folder);
        project = stage.project("harb");
        issue = stage.issue("Light the tower");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void ticks(Factory factory, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            stage.tick(factory);
        }
    }

    private void deleteLabel(String name) {
        stage.harb().labels().list().stream()
                .filter(label -> label.name().equals(name))
                .map(Label::id)
                .forEach(stage.harb().labels()::delete);
    }

    @Test
    void endThatTheForgeDoesNotTake_isFinishedLater_andNoAgentRunsForIt() throws InterruptedException {
        String labels = "/repos/root1/harb/issues/*/labels";
        stage.agent.otherwise(task -> {
            stage.embedded.faults().on("POST", labels).answer(500).always();
            return AgentScript.fails("no idea").run(task);
        });
        Factory factory = stage.factory(project);
        ticks(factory, 3);
        ticks(stage.factory(project), 3);
        assertThat(stage.agent.tasks()).hasSize(1);
        assertThat(stage.attempts(issue)).contains("Attempts at this issue: 1.", "`no_push`");
    }

    @Test
    void agentThatMayNotPush_runsOnceForEachAttempt() throws InterruptedException {
        stage.harb().collaborators().put("dev-bot", Permission.READ);
        ticks(stage.factory(project), 8);
        assertThat(stage.agent.tasks()).hasSizeLessThan(4);
        assertThat(stage.attempts(issue)).contains("`no_push`");
    }

    @Test
    void agentThatThrows_runsOnceForEachAttempt() throws InterruptedException {
        stage.agent.otherwise(task -> {
            throw new NoClassDefFoundError("gone");
        });
        ticks(stage.factory(project), 8);
        assertThat(stage.agent.tasks()).hasSize(3);
        assertThat(stage.blockedWhy(issue)).contains("attempts_exhausted");
        assertThat(stage.events)
                .anyMatch(event -> event.outcome() == FactoryEvent.Outcome.FAILED
                        && event.text().equals("NoClassDefFoundError: gone"));
    }

    @Test
    void missingLabel_isMadeBeforeAnythingIsClaimed() throws InterruptedException {
        deleteLabel("blocked");
        stage.limits = FactoryLimits.standard().attempts(1);
        stage.agent.otherwise(AgentScript.fails("no idea"));
        ticks(stage.factory(project), 2);
        assertThat(stage.seen(issue).labelNames()).contains("blocked");
        assertThat(stage.agent.tasks()).hasSize(1);
    }

    @Test
    void missingLabel_thatCannotBeMade_keepsIssuesFromBeingClaimed() throws InterruptedException {
        deleteLabel("blocked");
        stage.embedded
                .faults()
                .on("POST", "/repos/root1/harb/labels")
                .answer(403)
                .always();
        TickReport report = stage.tick(stage.factory(project));
        assertThat(report.failed())
                .singleElement()
                .asString()
                .contains("the labels [blocked] are missing", "let that account write");
        assertThat(stage.seen(issue).labelNames()).containsExactly("backlog");
        assertThat(stage.agent.tasks()).isEmpty();
    }

    @Test
    void attemptTime_isOverBeforeThereIsAPullRequest_endsTheAttempt() throws InterruptedException {
        stage.limits = FactoryLimits.standard().attempts(1);
        stage.embedded.faults().on("POST", "/repos/*/*/pulls").answer(500).always();
        Factory factory = stage.factory(project);
        stage.tick(factory);
        stage.passes(Duration.ofDays(2));
        stage.tick(factory);
        assertThat(stage.blockedWhy(issue)).contains("budget_exhausted");
        assertThat(stage.agent.tasks()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"APPROVE", "REQUEST_CHANGES"})
    void issueClosedByAPerson_isLeftAsItIs_andSoIsItsPullRequest(Verdict verdict) throws InterruptedException {
        stage.reviewer = read -> new ReviewOpinion(verdict, "so", "Text.");
        Factory factory = stage.factory(project);
        stage.tickUntil(
                factory,
                6,
                report -> stage.events.stream().anyMatch(event -> event.text().startsWith("Reviewed by")));
        var unused = stage.harb().issues().close(issue);
        ticks(factory, 3);
        assertThat(stage.pulls()).singleElement().matches(PullRequest::isOpen);
        assertThat(stage.agent.tasks()).extracting(AgentTask::kind).containsExactly(AgentTask.Kind.IMPLEMENT);
        assertThat(stage.seen(issue).isOpen()).isFalse();
    }

    @Test
    void rejectedWork_doesNotComeBack_afterTheCommentIsDeleted() throws InterruptedException {
        Factory factory = stage.factory(project);
        stage.tick(factory);
        PullRequest rejected = stage.pulls().get(0);
        var unused = stage.harb().pulls().close(rejected.number());
        stage.tickUntil(factory, 4, report -> stage.seen(issue).labelNames().contains("blocked"));
        stage.forgetAttempts(issue);
        stage.unblock(issue);
        stage.tick(factory);
        assertThat(stage.pulls())
                .extracting(pull -> pull.head().ref())
                .containsExactly("fix/issue-" + issue, "fix/issue-" + issue + "-1");
        assertThat(stage.agent.tasks()).hasSize(2);
    }
}
