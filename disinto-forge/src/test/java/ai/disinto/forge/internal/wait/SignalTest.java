package ai.disinto.forge.internal.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SignalTest {
    private static final Duration EVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final Signal signal = new Signal();

    private FutureTask<Boolean> waiting(long mark) {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            signal.await(mark, EVER);
            return true;
        });
        new Thread(task, "waits").start();
        return task;
    }

    @Test
    void signalBetweenLookAndWait_isNotLost() throws Exception {
        long mark = signal.mark();
        signal.give();
        signal.await(mark, EVER);
        assertThat(signal.mark()).isNotEqualTo(mark);
    }

    @Test
    void signalBeforeTheMark_doesNotEndTheWait() throws Exception {
        signal.give();
        long start = System.nanoTime();
        signal.await(signal.mark(), Duration.ofMillis(20));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    }

    @Test
    void limitThatIsOver_isNotWaitedFor() throws Exception {
        signal.await(signal.mark(), Duration.ZERO);
        signal.await(signal.mark(), Duration.ofSeconds(-1));
        assertThat(signal.mark()).isZero();
    }

    @Test
    void signal_endsTheWaitOfAll() throws Exception {
        List<FutureTask<Boolean>> all =
                Stream.generate(() -> waiting(0)).limit(3).toList();
        signal.give();
        for (FutureTask<Boolean> each : all) {
            assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void interruption_endsTheWait() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> signal.await(0, EVER)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }
}
