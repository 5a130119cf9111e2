package ai.disinto.testing.internal.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BackgroundEndTest {
    @Test
    void jobThatTheEndInterrupts_isNoFailure() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Background background = new Background(false, Duration.ofMillis(1));
        background.later(() -> waitForEver(begun));
        begun.await();
        background.close();
        assertThat(background.failures()).isEmpty();
    }

    @Test
    void jobThatFails_isAFailure() throws InterruptedException {
        try (Background background = new Background(false, Duration.ofMillis(1))) {
            background.later(() -> {
                throw new IllegalStateException("broken");
            });
            assertThat(background.awaitQuiet(Duration.ofSeconds(10))).isTrue();
            assertThat(background.failures()).hasSize(1);
        }
    }

    private static void waitForEver(CountDownLatch begun) {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
