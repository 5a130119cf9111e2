package ai.disinto.vault.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the end of a run is, nothing of it stays: no process, and no secret. */
class RunEndTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 0",
                "exit 1",
                "kill -KILL $$",
                "chmod 0 $HOME; exit 0",
                "mkdir -p $HOME/a/b $TMPDIR/c; chmod 0 $HOME/a/b $HOME/a $TMPDIR/c; exit 0",
                "sleep 300",
                "mkdir -p a/b; cd a; chmod 500 ."
            })
    void secrets_areGoneAfterEveryEnd(String script) throws Exception {
        Runs runs = Runs.in(folder);
        runs.runner().grace(Duration.ZERO).build().run(runs.order(script).timeout(SHORT));
        assertThat(runs.left()).isEmpty();
    }

    @Test
    void timeout_endsTheWholeTree_evenWhatIgnoresTheSignal() throws Exception {
        Runs runs = Runs.in(folder);
        StringBuilder out = new StringBuilder();
        ActionOrder order = runs.order(
                "trap '' TERM", "(trap '' TERM; exec sleep 300) & echo $!", "sleep 301 & echo $!", "echo $$", "wait");
        RunOutcome outcome = runs.runner()
                .grace(Duration.ofMillis(50))
                .build()
                .run(order.timeout(SHORT).output(out::append));
        assertThat(outcome).isEqualTo(RunOutcome.timedOut(SHORT));
        assertGone(out, 3);
    }

    @Test
    void timeout_endsWhatLeftItsParents() throws Exception {
        assumeThat(Path.of("/proc/self/environ")).exists();
        Runs runs = Runs.in(folder);
        StringBuilder out = new StringBuilder();
        ActionOrder order = runs.order("(setsid bash -c 'echo $$; exec sleep 300' &)", "sleep 301");
        runs.runner().grace(Duration.ZERO).build().run(order.timeout(SHORT).output(out::append));
        assertGone(out, 1);
    }

    @Test
    void success_endsWhatRunsOnInTheBackground() throws Exception {
        assumeThat(Path.of("/proc/self/environ")).exists();
        Runs runs = Runs.in(folder);
        StringBuilder out = new StringBuilder();
        RunOutcome outcome = runs.runner()
                .build()
                .run(runs.order("sleep 300 & echo $!; exit 0").output(out::append));
        assertThat(outcome).isEqualTo(RunOutcome.exited(0));
        assertGone(out, 1);
    }

    @Test
    void script_thatEndsInItsGrace_canCleanUp() throws Exception {
        Runs runs = Runs.in(folder);
        StringBuilder out = new StringBuilder();
        ActionOrder order = runs.order("trap 'echo cleaned; exit 0' TERM", "sleep 300 & wait");
        RunOutcome outcome = runs.runner().build().run(order.timeout(SHORT).output(out::append));
        assertThat(outcome).isEqualTo(RunOutcome.timedOut(SHORT));
        assertThat(out).hasToString("cleaned\n");
    }

    @Test
    void interruption_endsTheRunAndLeavesNothing() throws Exception {
        Runs runs = Runs.in(folder);
        StringBuilder out = new StringBuilder();
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<String> end = new CompletableFuture<>();
        ActionOrder order = runs.order("echo $$", "sleep 300").output(text -> {
            out.append(text);
            started.countDown();
        });
        Thread thread = new Thread(() -> end.complete(endOf(runs.runner().build(), order)));
        thread.start();
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        thread.interrupt();
        assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertGone(out, 1);
        assertThat(runs.left()).isEmpty();
    }

    @Test
    void folderOfAProcessThatDied_isRemovedByTheNextRun_andOfOneThatLives_isNot() throws Exception {
        Runs runs = Runs.in(folder);
        Path stale = Files.createDirectory(runs.workspace().resolve("vault-run-stale"));
        Files.writeString(stale.resolve("lock"), "");
        Files.writeString(Files.createDirectory(stale.resolve("secrets")).resolve("DEPLOY_KEY"), Runs.CANARY);
        Path unfinished = Files.createDirectory(runs.workspace().resolve("vault-run-unfinished"));
        try (RunFolder living = RunFolder.create(runs.workspace(), runs.order("exit 0"))) {
            assertThat(stale).doesNotExist();
            runs.runner().build().run(runs.order("exit 0"));
            assertThat(living.secrets().resolve("DEPLOY_KEY")).hasContent(Runs.CANARY);
        }
        assertThat(runs.left()).containsExactly(unfinished);
    }

    @Test
    void linkNamedLikeAFolderOfARun_isNotFollowed() throws Exception {
        Runs runs = Runs.in(folder);
        Path precious = Files.writeString(runs.folder("precious").resolve("lock"), "");
        Files.createSymbolicLink(runs.workspace().resolve("vault-run-x"), precious.getParent());
        runs.runner().build().run(runs.order("exit 0"));
        assertThat(precious).exists();
    }

    private static String endOf(ActionRunner runner, ActionOrder order) {
        try {
            return runner.run(order).toString();
        } catch (InterruptedException e) {
            return "interrupted";
        }
    }

    private static void assertGone(StringBuilder pids, int number) {
        List<Long> all = pids.toString().lines().map(Long::valueOf).toList();
        assertThat(all).hasSize(number);
        assertThat(all).noneMatch(pid -> isRunning(Path.of("/proc/" + pid + "/cmdline"), pid));
    }

    /** What has ended and was not collected yet has no command line. */
    private static boolean isRunning(Path commandLine, long pid) {
        if (!Files.isDirectory(Path.of("/proc"))) {
            return ProcessHandle.of(pid).isPresent();
        }
        try {
            return Files.readAllBytes(commandLine).length > 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
