package ai.disinto.testing.internal.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BackgroundTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void calm_runsAtOnce() {
        try (Background background = new Background(true, LONG)) {
            background.later(() -> done.add("job"));
            assertThat(done).containsExactly("job");
        }
    }

    @Test
    void later_runsInOrder() throws InterruptedException {
        try (Background background = new Background(false, Duration.ofMillis(1))) {
            background.later(() -> done.add("first"));
            background.later(() -> done.add("second"));
            assertThat(background.awaitQuiet(LONG)).isTrue();
            assertThat(done).containsExactly("first", "second");
        }
    }

    @Test
    void awaitQuiet_givesUp() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        try (Background background = new Background(false, Duration.ZERO)) {
            background.later(() -> await(latch));
            assertThat(background.awaitQuiet(Duration.ofMillis(20))).isFalse();
            latch.countDown();
            assertThat(background.awaitQuiet(LONG)).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void failures_areKept() throws InterruptedException {
        try (Background background = new Background(false, Duration.ZERO)) {
            background.later(() -> {
                throw new IllegalStateException("broken");
            });
            background.awaitQuiet(LONG);
            assertThat(background.failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure).hasMessage("broken"));
        }
    }

    @Test
    void jobThatTheEndInterrupts_isNoFailure() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Background background = new Background(false, Duration.ZERO);
        background.later(() -> {
            begun.countDown();
            await(new CountDownLatch(1));
            throw new IllegalStateException("interrupted");
        });
        begun.await();
        background.close();
        assertThat(background.failures()).isEmpty();
    }

    @Test
    void calmFailures_reachTheCaller() {
        try (Background background = new Background(true, Duration.ZERO)) {
            assertThatThrownBy(() -> background.later(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }
    }
}
