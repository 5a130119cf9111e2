package ai.disinto.forge.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessAgentRunnerTest {
    @TempDir
    private Path folder;

    @Test
    void prompt_isWhatTheProgramReads_inTheFolderOfItsTask() throws Exception {
        AgentTask task = Agents.task(folder).build();
        AgentRun run = Agents.sh("cat > told.txt; echo done").build().run(task);
        assertThat(run.ending()).isEqualTo(AgentRun.Ending.FINISHED);
        assertThat(run.output()).isEqualTo("done\n");
        assertThat(folder.resolve("told.txt")).hasContent(task.prompt().text());
    }

    @Test
    void promptFile_isOfThisUserAlone_andGoneAfterwards() throws Exception {
        AgentTask task = Agents.task(folder).build();
        AgentRun run = ProcessAgentRunner.builder(
                        "/bin/sh",
                        "-c",
                        "ls -l $1 | cut -c1-10; echo $1; cat $1 > told.txt; cat",
                        "agent",
                        ProcessAgentRunner.PROMPT_FILE)
                .build()
                .run(task);
        assertThat(folder.resolve("told.txt")).hasContent(task.prompt().text());
        assertThat(run.output().lines().findFirst()).contains("-rw-------");
        assertThat(Path.of(run.output().lines().skip(1).findFirst().orElseThrow()))
                .doesNotExist();
    }

    @Test
    void largePrompt_thatNobodyReads_holdsNobodyUp() throws Exception {
        Prompt prompt = Prompt.builder().instruct("x".repeat(300_000)).build();
        AgentRun run = Agents.sh("exit 0")
                .build()
                .run(Agents.task(folder).prompt(prompt).build());
        assertThat(run.isFinished()).isTrue();
    }

    @Test
    void environment_hasTheAllowedVariablesOnly() throws Exception {
        AgentRun run = Agents.sh("env | cut -d= -f1 | sort | tr '\\n' ' '")
                .variable("AGENT_MODEL", "small")
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.output().strip().split(" ", -1))
                .contains("AGENT_MODEL", "PATH", "DISINTO_RUN")
                .isSubsetOf(
                        "AGENT_MODEL",
                        "DISINTO_RUN",
                        "HOME",
                        "LANG",
                        "LC_ALL",
                        "OLDPWD",
                        "PATH",
                        "PWD",
                        "SHLVL",
                        "TMPDIR",
                        "TZ",
                        "_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "127"})
    void exitCode_thatIsNotZero_isAFailure(int code) throws Exception {
        AgentRun run = Agents.sh("exit " + code).build().run(Agents.task(folder).build());
        assertThat(run.ending()).isEqualTo(AgentRun.Ending.FAILED);
        assertThat(run.exitCode()).isEqualTo(OptionalInt.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM"})
    void signalOfSomebodyElse_isAnInterruption(String signal) throws Exception {
        AgentRun run = Agents.sh("kill -" + signal + " $$")
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.ending()).isEqualTo(AgentRun.Ending.INTERRUPTED);
    }

    @Test
    void programThatIsNotThere_isAFailureAndNoException() throws Exception {
        AgentRun run = ProcessAgentRunner.builder("/nowhere/agent")
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.ending()).isEqualTo(AgentRun.Ending.FAILED);
        assertThat(run.output()).contains("/nowhere/agent could not be started");
    }

    @Test
    void folderThatIsNotThere_isAFailureAndNoException() throws Exception {
        AgentTask task = Agents.task(folder.resolve("nowhere")).build();
        assertThat(Agents.sh("exit 0").build().run(task).ending()).isEqualTo(AgentRun.Ending.FAILED);
    }

    @Test
    void arguments_areReadByNoShell() throws Exception {
        AgentRun run = ProcessAgentRunner.builder("/bin/echo", "$(touch x)", "; touch y")
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.output()).isEqualTo("$(touch x) ; touch y\n");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A=B", "1A", "A B", "A\0"})
    void variable_withoutAProperName_isRefused(String name) {
        ProcessAgentRunner.Builder builder = ProcessAgentRunner.builder("agent");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.variable(name, "x"));
    }

    @Test
    void text_showsTheProgramAndNoArgument() {
        assertThat(ProcessAgentRunner.builder("agent", "--key", "hunter2").build())
                .hasToString("ProcessAgentRunner[agent]");
    }
}
