package ai.disinto.vault.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.vault.runner.ContainerEngine.Phase;
import ai.disinto.vault.runner.RunOutcome.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContainerActionRunnerTest {
    private static final ContainerEngine.State ABSENT = ContainerEngine.State.of(Phase.ABSENT);
    private static final ContainerEngine.State CREATED = ContainerEngine.State.of(Phase.CREATED);
    private static final ContainerEngine.State RUNNING = ContainerEngine.State.of(Phase.RUNNING);
    private static final ContainerEngine.State UNKNOWN = ContainerEngine.State.of(Phase.UNKNOWN);
    private static final String RUN = "run vault-ship-docs-20260502";
    private static final String KILL = "kill vault-ship-docs-20260502";
    private static final String REMOVE = "remove vault-ship-docs-20260502";

    @TempDir
    private Path folder;

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of("success", FakeEngine.exiting(0, ABSENT, exited(0)), Kind.EXITED, List.of(RUN, REMOVE)),
                Arguments.of("failure", FakeEngine.exiting(3, ABSENT, exited(3)), Kind.EXITED, List.of(RUN, REMOVE)),
                Arguments.of(
                        "client died, container ended",
                        FakeEngine.exiting(137, ABSENT, exited(0)),
                        Kind.EXITED,
                        List.of(RUN, REMOVE)),
                Arguments.of(
                        "client died, container runs",
                        FakeEngine.exiting(137, ABSENT, RUNNING),
                        Kind.UNCLEAR,
                        List.of(RUN, KILL)),
                Arguments.of(
                        "client died, engine away", FakeEngine.exiting(1, ABSENT, UNKNOWN), Kind.UNCLEAR, List.of(RUN)),
                Arguments.of("client died, container gone", FakeEngine.exiting(1, ABSENT), Kind.UNCLEAR, List.of(RUN)),
                Arguments.of("no image", FakeEngine.exiting(125, ABSENT), Kind.NOT_STARTED, List.of(RUN)),
                Arguments.of(
                        "no shell in the image",
                        FakeEngine.exiting(127, ABSENT, CREATED),
                        Kind.NOT_STARTED,
                        List.of(RUN, REMOVE)),
                Arguments.of(
                        "another was faster", FakeEngine.exiting(125, ABSENT, RUNNING), Kind.UNCLEAR, List.of(RUN)),
                Arguments.of("exists before", FakeEngine.exiting(0, exited(0)), Kind.UNCLEAR, List.of()),
                Arguments.of("engine away before", FakeEngine.exiting(0, UNKNOWN), Kind.NOT_STARTED, List.of()),
                Arguments.of(
                        "timeout", FakeEngine.hanging(ABSENT, exited(137)), Kind.TIMED_OUT, List.of(RUN, KILL, REMOVE)),
                Arguments.of(
                        "timeout, not killed", FakeEngine.hanging(ABSENT, RUNNING), Kind.UNCLEAR, List.of(RUN, KILL)),
                Arguments.of(
                        "timeout before there was one", FakeEngine.hanging(ABSENT), Kind.UNCLEAR, List.of(RUN, KILL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void end_isWhatTheContainerSays(String name, FakeEngine engine, Kind kind, List<String> calls) throws Exception {
        assertThat(runner(engine).run(Runs.in(folder).order("exit 0")).kind()).isEqualTo(kind);
        assertThat(engine.calls()).isEqualTo(calls);
        assertThat(Runs.in(folder).left()).isEmpty();
    }

    @Test
    void exitCode_isThatOfTheContainer() throws Exception {
        RunOutcome outcome = runner(FakeEngine.exiting(137, ABSENT, exited(5)))
                .run(Runs.in(folder).order("exit 0"));
        assertThat(outcome).isEqualTo(RunOutcome.exited(5));
    }

    @Test
    void secrets_areThereWhileItRunsAndGoneAfterwards() throws Exception {
        Runs runs = Runs.in(folder);
        List<Path> seen = new ArrayList<>();
        FakeEngine engine = FakeEngine.exiting(0, ABSENT, exited(0)).whileRunning(() -> seen.addAll(runs.left()));
        runner(engine).run(runs.order("exit 0"));
        assertThat(seen).hasSize(1);
        assertThat(runs.left()).isEmpty();
    }

    @Test
    void interruption_killsTheContainerByItsName() {
        Runs runs = Runs.in(folder);
        FakeEngine engine = FakeEngine.exiting(0, ABSENT)
                .whileRunning(() -> Thread.currentThread().interrupt());
        assertThatThrownBy(() -> runner(engine).run(runs.order("exit 0"))).isInstanceOf(InterruptedException.class);
        assertThat(engine.calls()).containsExactly(RUN, KILL);
        assertThat(runs.left()).isEmpty();
    }

    @Test
    void engineThatFails_leavesItUnclear() throws Exception {
        FakeEngine engine = FakeEngine.exiting(0, ABSENT, UNKNOWN).whileRunning(() -> {
            throw new IllegalStateException("broken");
        });
        RunOutcome outcome = runner(engine).run(Runs.in(folder).order("exit 0").timeout(Duration.ofMinutes(1)));
        assertThat(outcome.kind()).isEqualTo(Kind.UNCLEAR);
        assertThat(outcome.reason()).contains("IllegalStateException");
    }

    private ContainerActionRunner runner(ContainerEngine engine) {
        return ContainerActionRunner.builder(Runs.CONTEXT, Containers.IMAGE)
                .engine(engine)
                .workspace(Runs.in(folder).workspace())
                .build();
    }

    private static ContainerEngine.State exited(int code) {
        return new ContainerEngine.State(Phase.EXITED, code);
    }
}
