package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.core.agent.Role;
import ai.disinto.forge.Forge;
import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.testing.AgentScript;
import ai.disinto.testing.ScriptedAgent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactoryProjectsTest {
    @TempDir
    private Path folder;

    @Test
    void projectThatFails_stopsNoOther() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject gone = stage.project("gone");
            gone.repository().delete();
            FactoryProject harb = stage.project("harb");
            int issue = stage.issue("Light the tower");
            List<TickReport> reports = stage.tickUntilClosed(stage.factory(gone, harb), issue);
            assertThat(reports)
                    .allSatisfy(report -> assertThat(report.failed())
                            .isNotEmpty()
                            .allMatch(event -> event.project().orElseThrow().equals(gone.slug())));
            assertThat(stage.pulls()).singleElement().matches(PullRequest::isMerged);
        }
    }

    @Test
    void reviewerThatFails_isNotedThreeTimesAndStopsNothing() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            stage.reviewer = read -> {
                throw new ReviewFailedException("no verdict");
            };
            Factory factory = stage.factory(project);
            List<TickReport> reports = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                reports.add(stage.tick(factory));
            }
            assertThat(reports).filteredOn(report -> !report.failed().isEmpty()).hasSize(3);
            assertThat(stage.seen(issue).isOpen()).isTrue();
        }
    }

    @Test
    void agent_hasARunnerForEachProject() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            ScriptedAgent own = new ScriptedAgent().otherwise(AgentScript.writes("light.txt", "on\n"));
            FactoryAgent agent = FactoryAgent.of("dev-bot", stage.forge("dev-bot"), task -> AgentRun.failed("not here"))
                    .runner(project.slug(), own);
            Factory factory = Factory.builder()
                    .project(project)
                    .agent(agent)
                    .workFolder(folder)
                    .clock(stage.now::get)
                    .build();
            TickReport report = stage.tick(factory);
            assertThat(own.tasks("issue-" + issue)).hasSize(1);
            assertThat(report.failed()).isEmpty();
        }
    }

    @Test
    void operationsRepositoryOfAnotherProject_isRefused_whateverItsCase() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject harb = stage.project("harb");
            FactoryBuilder builder = Factory.builder().project(harb);
            Forge forge = stage.forge("root1");
            FactoryProject twin = FactoryProject.of(forge.repository("root1/mole"), forge.repository("Root1/Harb-Ops"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.project(twin))
                    .withMessageContaining("has the operations repository of root1/harb");
            FactoryProject same = FactoryProject.of(forge.repository("root1/HARB"), forge.repository("root1/other"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.project(same))
                    .withMessageContaining("is there already");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.every(Role.of("planner"), Duration.ofMillis(999), each -> {}))
                    .withMessageContaining("a second or more");
        }
    }

    @Test
    void slowTask_runsWhenItIsDue_alsoAfterARestart() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            List<String> runs = new ArrayList<>();
            SlowTask task = each -> runs.add(each.slug().toString());
            Factory factory = plans(stage, project, task);
            assertThat(stage.tick(factory).done()).anyMatch(event -> event.part() == FactoryEvent.Part.ROLES);
            stage.tick(plans(stage, project, task));
            assertThat(runs).containsExactly("root1/harb");
            stage.passes(Duration.ofHours(7));
            stage.tick(plans(stage, project, task));
            assertThat(runs).hasSize(2);
        }
    }

    private static Factory plans(FactoryStage stage, FactoryProject project, SlowTask task) {
        return stage.factory(builder -> builder.every(Role.of("planner"), Duration.ofHours(6), task), project);
    }

    @Test
    void slowTaskThatFails_isReportedAndNotRepeatedBeforeItIsDue() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            Factory factory = plans(stage, project, each -> {
                throw new IllegalStateException("no plan");
            });
            assertThat(stage.tick(factory).failed()).singleElement().asString().contains("no plan");
            assertThat(stage.tick(factory).failed()).isEmpty();
        }
    }

    @Test
    void observerThatFails_changesNothing() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            stage.observer = new FactoryObserver() {
                @Override
                public void happened(FactoryEvent event) {
                    throw new IllegalStateException("I do not want to know");
                }
            };
            List<TickReport> reports = stage.tickUntilClosed(stage.factory(project), issue);
            assertThat(reports).allSatisfy(report -> assertThat(report.failed()).isEmpty());
        }
    }

    @Test
    void status_showsQueueAndWork_andNoMarkupOfOthers() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int first = stage.issue("Light the tower");
            int hostile = stage.issue("# Done\n[click](http://evil) @root1 <b> token=abcdefabcdefabcdef12");
            Factory factory = stage.factory(project);
            stage.tick(factory);
            String status = factory.status().markdown();
            assertThat(status)
                    .contains("## root1/harb", "### In work, 1 of 1", "- #" + first + " by dev-bot", "- #" + hostile)
                    .doesNotContain("[click]", "@root1", "<b>", "abcdefabcdefabcdef12");
            assertThat(status.lines()).noneMatch(line -> line.equals("# Done"));
        }
    }
}
