package ai.disinto.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.agent.AgentTask.Kind;
import ai.disinto.forge.agent.Prompt;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptedAgentTest {
    @TempDir
    private Path folder;

    private final ScriptedAgent agent = new ScriptedAgent();

    private AgentTask task(String item, Kind kind) {
        return AgentTask.builder(item, kind)
                .directory(folder)
                .prompt(Prompt.builder().instruct("Light it.").build())
                .build();
    }

    private AgentRun run(String item, Kind kind) throws InterruptedException {
        return agent.run(task(item, kind));
    }

    @Test
    void script_isThatOfTheItemAndTheKind() throws Exception {
        agent.on("issue-1", Kind.IMPLEMENT, AgentScript.writes("src/light.txt", "on\n"))
                .on("issue-1", Kind.FIX_CI, AgentScript.fails("no idea\n"));
        assertThat(run("issue-1", Kind.IMPLEMENT).isFinished()).isTrue();
        assertThat(folder.resolve("src/light.txt")).hasContent("on\n");
        assertThat(run("issue-1", Kind.FIX_CI)).isEqualTo(AgentRun.failed("no idea\n"));
        assertThat(run("issue-2", Kind.IMPLEMENT).isFinished()).isTrue();
    }

    @Test
    void scripts_areTakenInOrder_andTheLastOneStays() throws Exception {
        agent.on(
                "issue-1",
                Kind.FIX_CI,
                AgentScript.ends(AgentRun.Ending.TIMED_OUT),
                AgentScript.writes("a", "1").then(AgentScript.deletes("a")).then(AgentScript.writes("b", "2")));
        assertThat(run("issue-1", Kind.FIX_CI).ending()).isEqualTo(AgentRun.Ending.TIMED_OUT);
        assertThat(run("issue-1", Kind.FIX_CI).isFinished()).isTrue();
        assertThat(run("issue-1", Kind.FIX_CI).isFinished()).isTrue();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("b"));
        }
    }

    @Test
    void scriptThatFails_isNotGoneOnWith() throws Exception {
        agent.otherwise(AgentScript.fails("no").then(AgentScript.writes("a", "1")));
        assertThat(run("pull-3", Kind.REVIEW).isFinished()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tasks_areRemembered() throws Exception {
        run("issue-1", Kind.IMPLEMENT);
        run("issue-2", Kind.IMPLEMENT);
        assertThat(agent.tasks()).hasSize(2);
        assertThat(agent.tasks("issue-2")).containsExactly(task("issue-2", Kind.IMPLEMENT));
    }

    @Test
    void interrupt_isNotSwallowed() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> run("issue-1", Kind.IMPLEMENT)).isInstanceOf(InterruptedException.class);
        assertThat(agent.tasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", ".git/config", "a//b"})
    void path_outOfTheFolder_isRefused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> AgentScript.writes(path, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> AgentScript.deletes(path));
        assertThatIllegalArgumentException().isThrownBy(() -> agent.on("issue-1", Kind.REVIEW));
    }
}
