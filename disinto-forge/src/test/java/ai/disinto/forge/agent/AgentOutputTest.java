package ai.disinto.forge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.core.secret.SecretScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentOutputTest {
    private static final String CANARY = "correct-horse-battery";

    @TempDir
    private Path folder;

    @Test
    void secret_isInNoOutput_evenWrittenInPieces() throws Exception {
        StringBuilder seen = new StringBuilder();
        AgentRun run = Agents.sh("printf 'key is correct-ho'; printf 'rse-battery'; echo; echo $KEY >&2")
                .variable("KEY", CANARY)
                .secrets(SecretScanner.standard().withKnown(List.of(Secret.of(CANARY))))
                .output((task, text) -> seen.append(text))
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.output()).isEqualTo("key is [REDACTED]\n[REDACTED]\n");
        assertThat(seen).hasToString(run.output());
    }

    @Test
    void secretOfAKnownKind_isInNoOutput() throws Exception {
        AgentRun run = Agents.sh("echo 'Authorization: Bearer abcdefghij0123456789abcdefghij'")
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.output()).contains(SecretScanner.REPLACEMENT).doesNotContain("abcdefghij");
    }

    @Test
    void programThatCannotStart_showsNoSecretOfItsPath() throws Exception {
        AgentRun run = ProcessAgentRunner.builder("/nowhere/" + CANARY)
                .secrets(SecretScanner.standard().withKnown(List.of(Secret.of(CANARY))))
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.output()).contains("could not be started").doesNotContain(CANARY);
    }

    @Test
    void longOutput_isPassedOnWholly_andItsEndIsKept() throws Exception {
        AtomicInteger length = new AtomicInteger();
        AgentRun run = Agents.sh("head -c 6000000 /dev/zero | tr '\\0' '\\n'; echo end")
                .output((task, text) -> length.addAndGet(text.length()))
                .build()
                .run(Agents.task(folder).build());
        assertThat(length).hasValue(6_000_004);
        assertThat(run.output()).hasSize(AgentRun.LONGEST_OUTPUT).endsWith("end\n");
    }

    @Test
    void listenerThatFails_losesOutputAndNotTheRun() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        AgentRun run = Agents.sh("echo one; echo two")
                .output((task, text) -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException("full");
                })
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.output()).isEqualTo("one\ntwo\n");
        assertThat(calls).hasValue(1);
    }

    @Test
    void readerThatFails_isNoFailureOfTheRun() throws Exception {
        AgentRun run = Agents.sh("echo one")
                .reader(line -> {
                    throw new IllegalStateException("odd");
                })
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.isFinished()).isTrue();
    }

    @Test
    void session_isRememberedAndGoesOn() throws Exception {
        ProcessAgentRunner runner = Agents.sh("echo \"args $*\"; echo '{\"session_id\":\"s-1\"}'")
                .reader(OutputReader.jsonLines())
                .resume(session -> List.of("--resume", session))
                .sessions(folder.resolve("sessions"))
                .build();
        assertThat(runner.run(Agents.task(folder).build()).output()).startsWith("args \n");
        assertThat(runner.run(Agents.task(folder).build()).output()).startsWith("args --resume s-1\n");
        assertThat(runner.run(Agents.task(folder).session("s-2").build()).output())
                .startsWith("args --resume s-2\n");
        AgentTask other = AgentTask.builder("issue-2", AgentTask.Kind.IMPLEMENT)
                .directory(folder)
                .prompt(Agents.task(folder).build().prompt())
                .build();
        assertThat(runner.run(other).output()).startsWith("args \n");
    }

    @Test
    void sessionThatFails_isForgotten() throws Exception {
        Path kept = Files.createDirectory(folder.resolve("sessions")).resolve("issue-1.session");
        Files.writeString(kept, "dead\n");
        AgentRun run = Agents.sh("exit 1")
                .sessions(folder.resolve("sessions"))
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.ending()).isEqualTo(AgentRun.Ending.FAILED);
        assertThat(kept).doesNotExist();
    }

    @Test
    void sessionThatIsNoWord_isIgnored() throws Exception {
        Path sessions = Files.createDirectory(folder.resolve("sessions"));
        Files.writeString(sessions.resolve("issue-1.session"), "--dangerous\n");
        AgentRun run = Agents.sh("echo \"args $*\"; echo '{\"session_id\":\"--evil\"}'")
                .reader(OutputReader.jsonLines())
                .resume(session -> List.of("--resume", session))
                .sessions(sessions)
                .build()
                .run(Agents.task(folder).build());
        assertThat(run.output()).startsWith("args \n");
        assertThat(run.session()).isEmpty();
    }
}
