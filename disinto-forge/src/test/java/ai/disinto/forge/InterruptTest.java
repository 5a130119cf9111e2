package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** An interrupt ends a wait soon, and is not swallowed. */
class InterruptTest {
    @Test
    void interrupt_whileServerIsSilent_endsTheCallSoon() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((self, socket) -> {
                    self.read(socket);
                    asked.countDown();
                    new CountDownLatch(1).await(1, TimeUnit.MINUTES);
                });
                Forge forge = Forge.builder().url(server.url()).build()) {
            Ended ended = interrupted(forge, asked);
            assertThat(ended.after()).isLessThan(Duration.ofMillis(100));
            assertThat(ended.failure()).isInstanceOf(UnavailableException.class).hasMessageContaining("interrupted");
            assertThat(ended.flag()).isTrue();
        }
    }

    @Test
    void interrupt_whileWaitingToRepeat_endsTheCallSoon() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((self, socket) -> {
                    while (true) {
                        self.read(socket);
                        RawServer.write(socket, RawServer.json(503, "{}", "Retry-After: 20"));
                        asked.countDown();
                    }
                });
                Forge forge = Forge.builder().url(server.url()).build()) {
            Ended ended = interrupted(forge, asked);
            assertThat(ended.after()).isLessThan(Duration.ofMillis(100));
            assertThat(ended.failure()).hasMessageContaining("interrupted");
        }
    }

    private record Ended(Duration after, Throwable failure, boolean flag) {}

    private static Ended interrupted(Forge forge, CountDownLatch asked) throws InterruptedException {
        AtomicReference<Ended> ended = new AtomicReference<>();
        AtomicReference<Long> start = new AtomicReference<>(0L);
        Thread thread = new Thread(() -> {
            try {
                forge.request("GET", "/version").send();
            } catch (ForgeException e) {
                Duration after = Duration.ofNanos(System.nanoTime() - start.get());
                ended.set(new Ended(after, e, Thread.currentThread().isInterrupted()));
            }
        });
        thread.start();
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        start.set(System.nanoTime());
        thread.interrupt();
        thread.join(10_000);
        return ended.get();
    }
}
