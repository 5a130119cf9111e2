package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.PullQuery;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactoryLifeTest {
    @TempDir
    private Path folder;

    @Test
    void tick_oneIssue_goesFromBacklogToMerged() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            List<TickReport> reports = stage.tickUntilClosed(stage.factory(project), issue);
            assertThat(stage.pulls()).singleElement().matches(PullRequest::isMerged);
            assertThat(stage.seen(issue).labelNames()).doesNotContain("in-progress", "backlog", "blocked");
            assertThat(stage.seen(issue).assignees()).isEmpty();
            assertThat(stage.agent.tasks()).extracting(AgentTask::kind).containsExactly(AgentTask.Kind.IMPLEMENT);
            assertThat(reports).allSatisfy(report -> assertThat(report.failed()).isEmpty());
        }
    }

    @Test
    void tick_redBuildAndRequestedChanges_areMendedAndAnswered() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            stage.ci.step("ci", "test").prints(List.of("1 of 3 failed")).fails(1);
            AtomicInteger reviews = new AtomicInteger();
            stage.reviewer = read -> reviews.incrementAndGet() == 1
                    ? new ReviewOpinion(Verdict.REQUEST_CHANGES, "a test is missing", "Please add one.")
                    : new ReviewOpinion(Verdict.APPROVE, "good", "");
            stage.beforeAgent(
                    AgentTask.Kind.FIX_CI, () -> stage.ci.step("ci", "test").succeeds());
            stage.tickUntilClosed(stage.factory(project), issue);
            assertThat(stage.agent.tasks())
                    .extracting(AgentTask::kind)
                    .containsExactly(AgentTask.Kind.IMPLEMENT, AgentTask.Kind.FIX_CI, AgentTask.Kind.ANSWER_REVIEW);
            assertThat(reviews).hasValue(2);
        }
    }

    @Test
    void tick_dependentIssue_beginsAfterTheMergeOfTheOther() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            stage.limits = FactoryLimits.standard().issuesAtOnce(2);
            int first = stage.issue("Light the tower");
            int second = stage.issue(stage.harb(), "Paint it", "## Depends on\n- #" + first + "\n");
            Factory factory = stage.factory(project);
            List<TickReport> before = stage.tickUntilClosed(factory, first);
            TickReport merging = before.get(before.size() - 1);
            assertThat(before.subList(0, before.size() - 1)).noneMatch(report -> FactoryStage.hasBegun(report, second));
            assertThat(merging).matches(report -> FactoryStage.hasBegun(report, second));
            stage.tickUntilClosed(factory, second);
            assertThat(stage.pulls()).hasSize(2).allMatch(PullRequest::isMerged);
        }
    }

    @Test
    void tick_newFactoryEachTime_goesOnAsIfNothingHappened() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            int ticks = 0;
            while (stage.seen(issue).isOpen() && ticks < 20) {
                TickReport report = stage.tick(stage.factory(project));
                assertThat(report.failed()).isEmpty();
                ticks++;
            }
            assertThat(stage.pulls()).singleElement().matches(PullRequest::isMerged);
            assertThat(stage.agent.tasks()).hasSize(1);
            assertThat(stage.attempts(issue)).contains("Attempts at this issue: 1.");
        }
    }

    @Test
    void tick_folderIsLost_pullIsAdoptedWhenTheClaimIsOver() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder.resolve("one"))) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            stage.tick(stage.factory(project));
            Factory other = stage.factory(builder -> builder.workFolder(folder.resolve("two")), project);
            TickReport early = stage.tick(other);
            assertThat(early.done()).noneMatch(event -> event.issue().isPresent());
            stage.passes(project.options().lease);
            stage.tickUntilClosed(other, issue);
            assertThat(stage.pulls()).singleElement().matches(PullRequest::isMerged);
            assertThat(stage.attempts(issue)).contains("Attempts at this issue: 2.");
        }
    }

    @Test
    void tick_pullClosedByAPerson_blocksAndBeginsAnewOnlyWhenAsked() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            Factory factory = stage.factory(project);
            stage.tick(factory);
            int pull = stage.harb().pulls().list(PullQuery.open()).list().get(0).number();
            var unused = stage.harb().pulls().close(pull);
            stage.tick(factory);
            assertThat(stage.seen(issue).labelNames()).contains("blocked").doesNotContain("in-progress");
            stage.unblock(issue);
            stage.tickUntilClosed(factory, issue);
            assertThat(stage.pulls())
                    .filteredOn(PullRequest::isMerged)
                    .extracting(PullRequest::number)
                    .doesNotContain(pull)
                    .hasSize(1);
            assertThat(stage.agent.tasks()).hasSize(2);
        }
    }

    @Test
    void tick_issueClosedByAPerson_endsTheWorkAndLeavesThePull() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            stage.reviewer = read -> new ReviewOpinion(Verdict.DISCUSS, "why", "Why?");
            Factory factory = stage.factory(project);
            stage.tick(factory);
            var unused = stage.harb().issues().close(issue);
            stage.tick(factory);
            assertThat(stage.seen(issue).labelNames()).doesNotContain("in-progress");
            assertThat(stage.pulls()).singleElement().matches(PullRequest::isOpen);
            assertThat(stage.tick(factory).done()).noneMatch(event -> event.part() == FactoryEvent.Part.WALKS);
        }
    }
}
