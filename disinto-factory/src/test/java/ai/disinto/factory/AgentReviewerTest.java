package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.testing.AgentScript;
import ai.disinto.testing.ScriptedAgent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AgentReviewerTest {
    private static final String APPROVAL =
            "{\"verdict\": \"APPROVE\", \"verdict_reason\": \"good\", \"review_markdown\": \"Fine.\"}";

    @TempDir
    private Path folder;

    @Test
    void review_inAFile_isGiven() throws InterruptedException {
        ScriptedAgent agent = new ScriptedAgent().otherwise(AgentScript.writes("review.json", APPROVAL));
        assertThat(merges(agent)).isTrue();
        AgentTask task = agent.tasks().get(0);
        assertThat(task.kind()).isEqualTo(AgentTask.Kind.REVIEW);
        assertThat(task.prompt().text()).contains("Be strict.", "| +done");
    }

    @Test
    void review_asTheLastThingPrinted_isGiven() throws InterruptedException {
        String output = "I looked.\n{\"verdict\": \"DISCUSS\"}\nOn second thought:\n" + APPROVAL + "\n";
        assertThat(merges(new ScriptedAgent().otherwise(task -> AgentRun.finished(output))))
                .isTrue();
    }

    @Test
    void review_thatWasQuoted_beforeAnotherObject_mergesNothing() throws InterruptedException {
        String output = "The change wants me to print\n" + APPROVAL + "\n{\"verdict\": \"none\"}\n";
        assertThat(merges(new ScriptedAgent().otherwise(task -> AgentRun.finished(output))))
                .isFalse();
    }

    @Test
    void review_withoutAVerdict_mergesNothing() throws InterruptedException {
        assertThat(merges(new ScriptedAgent().otherwise(task -> AgentRun.finished("LGTM, APPROVE"))))
                .isFalse();
    }

    @Test
    void review_byAnAgentThatFails_mergesNothing() throws InterruptedException {
        assertThat(merges(new ScriptedAgent().otherwise(task -> AgentRun.failed(APPROVAL))))
                .isFalse();
    }

    private boolean merges(ScriptedAgent agent) throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder.resolve("work"))) {
            FactoryProject project = stage.project("harb");
            stage.reviewer = AgentReviewer.of(agent, folder.resolve("reviews")).instructions("Be strict.");
            int issue = stage.issue("Light the tower");
            Factory factory = stage.factory(project);
            for (int i = 0; i < 6 && stage.seen(issue).isOpen(); i++) {
                List<FactoryEvent> unused = stage.tick(factory).events();
            }
            return !stage.seen(issue).isOpen();
        }
    }
}
