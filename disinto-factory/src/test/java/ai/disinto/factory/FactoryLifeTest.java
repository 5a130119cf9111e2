package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.PullQuery;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.model.PullRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactoryLifeTest {
    @TempDir
    Path folder;

    @Test
    void tick_oneIssue_goesFromBacklogToMerged() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            Factory factory = stage.factory(project);
            List<TickReport> reports = stage.tickUntilClosed(factory, issue);
            List<PullRequest> pulls =
                    stage.harb().pulls().list(PullQuery.closed()).list();
            assertThat(pulls).singleElement().satisfies(pull -> assertThat(pull.isMerged())
                    .isTrue());
            assertThat(stage.seen(issue).labelNames()).doesNotContain("in-progress", "backlog", "blocked");
            assertThat(stage.agent.tasks()).extracting(AgentTask::kind).containsExactly(AgentTask.Kind.IMPLEMENT);
            assertThat(reports).allSatisfy(report -> assertThat(report.failed()).isEmpty());
        }
    }
}
