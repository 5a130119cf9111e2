package ai.disinto.forge.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.Forge;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a poll waits, by the clock of the machine. */
@Timeout(30)
class ChangePollerWaitTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FakeSource source = new FakeSource();

    private ChangePoller poller(Duration interval) {
        Forge forge = Forge.builder().url("http://127.0.0.1:1").build();
        ChangePollerBuilder settings =
                ChangePoller.builder(forge.repository("acme/harbour")).interval(interval);
        return new ChangePoller(source, RepositorySlug.parse("acme/harbour"), settings);
    }

    private static FutureTask<ChangeBatch> inBackground(ChangePoller poller) {
        FutureTask<ChangeBatch> task = new FutureTask<>(() -> poller.poll(LONG));
        new Thread(task, "poll").start();
        return task;
    }

    @Test
    void waiting_endsAfterItsTime() throws InterruptedException {
        ChangePoller poller = poller(Duration.ofHours(1));

        assertThat(poller.poll(Duration.ofMillis(30)).isEmpty()).isTrue();
        assertThat(source.questions()).containsExactly("all");
    }

    @Test
    void waiting_asksAgainWhenTheIntervalIsOver() throws InterruptedException {
        ChangePoller poller = poller(Duration.ofMillis(20));
        long start = System.nanoTime();

        assertThat(poller.poll(Duration.ofMillis(500)).isEmpty()).isTrue();
        long intervals = Duration.ofNanos(System.nanoTime() - start).toMillis() / 20;
        assertThat(source.questions()).hasSizeBetween(3, (int) intervals + 2);
    }

    @Test
    void hint_endsTheWaiting() throws Exception {
        ChangePoller poller = poller(Duration.ofHours(1));
        poller.poll(Duration.ZERO);
        source.put(1, "one", Instant.parse("2026-11-23T10:00:00Z"));
        FutureTask<ChangeBatch> waiting = inBackground(poller);

        poller.hint();

        assertThat(waiting.get(10, TimeUnit.SECONDS).changes()).hasToString("[issue #1]");
    }

    @Test
    void putOffChange_endsTheWaiting() throws Exception {
        source.put(1, "one", Instant.parse("2026-11-23T10:00:00Z"));
        ChangePoller poller = poller(Duration.ofHours(1));
        ChangeBatch batch = poller.poll(Duration.ZERO);
        poller.retry(batch.changes().get(0), Instant.now().plusMillis(50));

        assertThat(poller.poll(LONG)).isEqualTo(batch);
    }

    @Test
    void interrupt_endsTheWaiting() throws Exception {
        ChangePoller poller = poller(Duration.ofHours(1));
        FutureTask<ChangeBatch> waiting = new FutureTask<>(() -> poller.poll(LONG));
        Thread thread = new Thread(waiting, "poll");
        thread.start();

        thread.interrupt();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                .withCauseInstanceOf(InterruptedException.class);
    }
}
