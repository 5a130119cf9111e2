package ai.disinto.vault.runner;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.vault.runner.RunOutcome.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMountsTest {
    @TempDir
    private Path folder;

    @Test
    void mount_isACopyThatLeavesTheOriginalAlone() throws Exception {
        Runs runs = Runs.in(folder);
        Path key = key(runs);
        StringBuilder out = new StringBuilder();
        ActionOrder order = order(runs, "stat -c %a $HOME/.ssh $HOME/.ssh/id; cat $HOME/.ssh/id; rm -rf $HOME/.ssh");
        RunOutcome outcome =
                runs.runner().operatorHome(runs.folder("operator")).build().run(order.output(out::append));
        assertThat(outcome.kind()).isEqualTo(Kind.EXITED);
        assertThat(out).startsWith("500\n400\nprivate\n");
        assertThat(key).hasContent("private\n");
        assertThat(runs.left()).isEmpty();
    }

    @Test
    void mount_withoutAHomeOrAFolder_isNotStarted() throws Exception {
        Runs runs = Runs.in(folder);
        ActionOrder order = order(runs, "exit 0");
        assertThat(runs.runner().build().run(order).reason()).contains("knows no home of an operator");
        RunOutcome outcome =
                runs.runner().operatorHome(runs.folder("empty")).build().run(order);
        assertThat(outcome.kind()).isEqualTo(Kind.NOT_STARTED);
        assertThat(outcome.reason()).contains("there is no folder .ssh in");
    }

    @Test
    void linkInAMount_isCopiedInsideAndRefusedWhenItLeadsOut() throws Exception {
        Runs runs = Runs.in(folder);
        Path key = key(runs);
        Files.createSymbolicLink(key.resolveSibling("same"), Path.of("id"));
        ActionRunner runner =
                runs.runner().operatorHome(runs.folder("operator")).build();
        assertThat(runner.run(order(runs, "cmp $HOME/.ssh/same $HOME/.ssh/id")).isSuccess())
                .isTrue();
        Files.createSymbolicLink(key.resolveSibling("out"), Path.of("/etc/passwd"));
        RunOutcome refused = runner.run(order(runs, "exit 0"));
        assertThat(refused.kind()).isEqualTo(Kind.NOT_STARTED);
        assertThat(refused.reason()).contains("the mount ssh has the link out");
        assertThat(runs.left()).isEmpty();
    }

    @Test
    void mountThatIsTooLarge_isNotStarted() throws Exception {
        Runs runs = Runs.in(folder);
        Files.write(key(runs).resolveSibling("large"), new byte[(16 << 20) + 1]);
        ActionRunner runner =
                runs.runner().operatorHome(runs.folder("operator")).build();
        assertThat(runner.run(order(runs, "exit 0")).reason()).contains("too much to copy for each run");
    }

    private static Path key(Runs runs) throws Exception {
        return Files.writeString(runs.folder("operator/.ssh").resolve("id"), "private\n");
    }

    private static ActionOrder order(Runs runs, String script) {
        return ActionOrder.of(Runs.action("mounts = [\"ssh\"]"), runs.script(script));
    }
}
