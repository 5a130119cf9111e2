package ai.disinto.vault.runner;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.internal.process.OutputPump;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOutputTest {
    @TempDir
    private Path folder;

    @Test
    void output_comesWhileTheScriptRuns() throws Exception {
        Runs runs = Runs.in(folder);
        Path seen = folder.resolve("seen");
        ActionOrder order = runs.order("echo first", "until [ -e " + seen + " ]; do sleep 0.02; done");
        RunOutcome outcome = runs.runner().build().run(order.output(text -> touch(seen)));
        assertThat(outcome.isSuccess()).isTrue();
    }

    @Test
    void output_hasBothStreamsLineByLine() throws Exception {
        Runs runs = Runs.in(folder);
        List<String> parts = new ArrayList<>();
        runs.runner()
                .build()
                .run(runs.order("echo one; echo two >&2; printf 'thrée'").output(parts::add));
        assertThat(parts).containsExactly("one\n", "two\n", "thrée");
    }

    @Test
    void output_withoutEnd_isBoundedAndHoldsNothingUp() throws Exception {
        Runs runs = Runs.in(folder);
        AtomicInteger length = new AtomicInteger();
        List<String> last = new ArrayList<>();
        ActionOrder order = runs.order("head -c 9000000 /dev/zero | tr '\\0' 'x'; echo end")
                .output(text -> {
                    length.addAndGet(text.length());
                    last.add(0, text);
                });
        assertThat(runs.runner().build().run(order).isSuccess()).isTrue();
        assertThat(last).first().isEqualTo(OutputPump.DROPPED);
        assertThat(last).allMatch(text -> text.length() <= OutputPump.LONGEST_PART + 1);
        assertThat(length.get()).isBetween(OutputPump.MOST / 2, OutputPump.MOST + OutputPump.DROPPED.length());
    }

    @Test
    void sinkThatFails_losesOutputAndNotTheOutcome() throws Exception {
        Runs runs = Runs.in(folder);
        AtomicInteger calls = new AtomicInteger();
        ActionOrder order = runs.order("echo one; echo two; exit 4").output(text -> {
            calls.incrementAndGet();
            throw new IllegalStateException("full");
        });
        assertThat(runs.runner().build().run(order)).isEqualTo(RunOutcome.exited(4));
        assertThat(calls).hasValue(1);
    }

    @Test
    void textOfAnOrder_showsNoSecret() {
        assertThat(Runs.in(folder).order("exit 0"))
                .hasToString("ActionOrder[ship-docs-20260502, publish, PT1H, secrets [DEPLOY_KEY]]");
    }

    private static void touch(Path file) {
        try {
            Files.writeString(file, "");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
