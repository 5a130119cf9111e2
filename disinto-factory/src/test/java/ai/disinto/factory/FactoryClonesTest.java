package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.agent.AgentTask;
import ai.disinto.testing.AgentScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent left stays for a day, for the next attempt or a person, and no longer. */
final class FactoryClonesTest {
    @TempDir
    private Path folder;

    private boolean hasClone(int issue) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.anyMatch(path -> path.endsWith("dev-bot/issue-" + issue));
        }
    }

    private static Factory blocking(FactoryStage stage, FactoryProject project, int issue) throws Exception {
        stage.limits = FactoryLimits.standard().attempts(1);
        stage.agent.on("issue-" + issue, AgentTask.Kind.IMPLEMENT, AgentScript.fails("out of memory"));
        Factory factory = stage.factory(project);
        stage.tickUntil(
                factory,
                5,
                report -> stage.seen(issue).labels().stream()
                        .anyMatch(label -> label.name().equals("blocked")));
        return factory;
    }

    @Test
    void cloneOfABlockedIssue_isRemovedADayAfterItsLastUse() throws Exception {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            Factory factory = blocking(stage, project, issue);
            stage.passes(Duration.ofHours(20));
            stage.tick(factory);
            assertThat(hasClone(issue)).isTrue();
            stage.passes(Duration.ofHours(5));
            TickReport report = stage.tick(factory);
            assertThat(report.done())
                    .extracting(FactoryEvent::text)
                    .contains("Removed the clone issue-" + issue + " of dev-bot, which nobody used for a day.");
            assertThat(hasClone(issue)).isFalse();
        }
    }

    @Test
    void anotherAttempt_isAUse() throws Exception {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            blocking(stage, project, issue);
            stage.passes(Duration.ofHours(20));
            stage.limits = FactoryLimits.standard().attempts(2);
            stage.agent.on("issue-" + issue, AgentTask.Kind.IMPLEMENT, AgentScript.fails("out of memory"));
            stage.unblock(issue);
            Factory another = stage.factory(project);
            stage.tick(another);
            assertThat(stage.attempts(issue)).contains("Attempts at this issue: 2.");
            stage.passes(Duration.ofHours(5));
            stage.tick(another);
            assertThat(hasClone(issue)).isTrue();
        }
    }
}
