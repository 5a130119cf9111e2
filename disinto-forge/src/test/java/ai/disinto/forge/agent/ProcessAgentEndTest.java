package ai.disinto.forge.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the end of a run is, nothing of it runs on. */
class ProcessAgentEndTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String RESULT = "echo '{\"type\":\"result\",\"session_id\":\"s-1\",\"is_error\":false}'";

    @TempDir
    private Path folder;

    @Test
    void limit_endsTheWholeGroup_evenWhatIgnoresTheSignal() throws Exception {
        AgentRun run = Agents.sh(
                        "trap '' TERM",
                        "(trap '' TERM; exec sleep 300) & echo $!",
                        "sleep 301 & echo $!",
                        "echo $$",
                        "wait")
                .endGrace(Duration.ofMillis(50))
                .build()
                .run(Agents.task(folder).limit(SHORT).build());
        assertThat(run.ending()).isEqualTo(AgentRun.Ending.TIMED_OUT);
        assertThat(run.exitCode()).isEmpty();
        assertThat(run.took()).isBetween(SHORT, Duration.ofSeconds(20));
        assertThat(run.output().lines()).hasSize(3);
        assertThat(Agents.running(run.output())).isEmpty();
    }

    @Test
    void limit_endsWhatLeftItsGroup() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/environ")));
        AgentRun run = Agents.sh("(setsid sh -c 'echo $$; exec sleep 300' &)", "sleep 301")
                .endGrace(Duration.ZERO)
                .build()
                .run(Agents.task(folder).limit(SHORT).build());
        assertThat(run.output().lines()).hasSize(1);
        assertThat(Agents.running(run.output())).isEmpty();
    }

    @Test
    void end_endsWhatRunsOnInTheBackground() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/environ")));
        AgentRun run = Agents.sh("sleep 300 & echo $!; exit 0")
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.isFinished()).isTrue();
        assertThat(Agents.running(run.output())).isEmpty();
    }

    @Test
    void agentThatIsToldToEnd_hasTimeToCleanUp() throws Exception {
        AgentRun run = Agents.sh("trap 'echo cleaned; exit 0' TERM", "sleep 300 & wait")
                .build()
                .run(Agents.task(folder).limit(SHORT).build());
        assertThat(run.ending()).isEqualTo(AgentRun.Ending.TIMED_OUT);
        assertThat(run.output()).isEqualTo("cleaned\n");
    }

    @Test
    void agentThatStaysAfterItsResult_isEnded_andItsResultCounts() throws Exception {
        AgentRun run = Agents.sh("echo $$ >&2", RESULT, "exec sleep 300")
                .reader(OutputReader.jsonLines())
                .finalGrace(Duration.ofMillis(20))
                .build()
                .run(Agents.task(folder).limit(LONG).build());
        assertThat(run.ending()).isEqualTo(AgentRun.Ending.FINISHED);
        assertThat(run.took()).isLessThan(LONG);
        assertThat(run.session()).contains("s-1");
        assertThat(Agents.running(run.output().lines().findFirst().orElseThrow()))
                .isEmpty();
    }

    @Test
    void agentThatEndsAfterItsResult_isNotHurried() throws Exception {
        AgentRun run = Agents.sh(RESULT, "cat > told.txt; echo last")
                .reader(OutputReader.jsonLines())
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.exitCode()).hasValue(0);
        assertThat(run.output()).endsWith("last\n");
    }

    @Test
    void resultThatIsBad_isAFailure_whateverTheExitCode() throws Exception {
        AgentRun run = Agents.sh("echo '{\"type\":\"result\",\"is_error\":true}'")
                .reader(OutputReader.jsonLines())
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.ending()).isEqualTo(AgentRun.Ending.FAILED);
    }

    @Test
    void interruption_endsTheAgent_andRemembersItsSession() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        StringBuilder out = new StringBuilder();
        ProcessAgentRunner runner = Agents.sh("echo $$", "echo '{\"session_id\":\"s-7\"}'", "exec sleep 300")
                .reader(OutputReader.jsonLines())
                .sessions(folder.resolve("sessions"))
                .output((task, text) -> {
                    out.append(text);
                    if (out.indexOf("s-7") > 0) {
                        started.countDown();
                    }
                })
                .build();
        CompletableFuture<String> end = new CompletableFuture<>();
        Thread thread =
                new Thread(() -> end.complete(endOf(runner, Agents.task(folder).build())));
        thread.start();
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        thread.interrupt();
        assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertThat(Agents.running(out.toString().lines().findFirst().orElseThrow()))
                .isEmpty();
        assertThat(Files.readString(folder.resolve("sessions/issue-1.session"))).isEqualTo("s-7\n");
    }

    private static String endOf(AgentRunner runner, AgentTask task) {
        try {
            return runner.run(task).toString();
        } catch (InterruptedException e) {
            return "interrupted";
        }
    }
}
