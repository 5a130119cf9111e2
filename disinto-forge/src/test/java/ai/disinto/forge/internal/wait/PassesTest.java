package ai.disinto.forge.internal.wait;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PassesTest {
    private static final Duration EVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final Signal signal = new Signal();
    private final Lines lines = new Lines();
    private final LinkedBlockingQueue<Thread> begun = new LinkedBlockingQueue<>();
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private Passes start(Duration interval, Passes.Pass pass) {
        return Passes.start(new Passes.Words(lines, "ferry", "trip", "Harb", "line"), signal, interval, () -> {
            begun.add(Thread.currentThread());
            return pass.run();
        });
    }

    /** A pass that no interrupt ends, and that keeps it to itself. */
    private Duration stubborn() {
        while (true) {
            try {
                mayEnd.await();
                return EVER;
            } catch (InterruptedException e) {
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
            }
        }
    }

    @Test
    void pass_isRepeatedAfterAsLongAsItSays() throws InterruptedException {
        try (Passes passes = start(EVER, () -> Duration.ofMillis(1))) {
            assertThat(passes).isNotNull();
            Thread thread = begun.take();
            assertThat(thread.isDaemon()).isTrue();
            assertThat(thread.getName()).isEqualTo("ferry");
            assertThat(begun.take()).isSameAs(thread);
        }
    }

    @Test
    void failedPass_isLogged_andTheNextOneTriesAgainAfterTheInterval() throws InterruptedException {
        Passes.Pass fails = () -> {
            throw new IllegalStateException("fog");
        };
        try (Passes passes = start(Duration.ofMillis(1), fails)) {
            assertThat(passes).isNotNull();
            begun.take();
            begun.take();
        }
        assertThat(lines.heard).startsWith("WARNING a trip of Harb failed; the next one tries again: fog");
    }

    @Test
    void passThatEndsWithAnError_isLogged_andTheNextOneTriesAgain() throws InterruptedException {
        Passes.Pass fails = () -> {
            throw new NoClassDefFoundError("fog");
        };
        try (Passes passes = start(Duration.ofMillis(1), fails)) {
            assertThat(passes).isNotNull();
            begun.take();
            begun.take();
        }
        assertThat(lines.heard).startsWith("WARNING a trip of Harb failed; the next one tries again: fog");
    }

    @Test
    void signalDuringAPass_leadsToAnotherAtOnce() throws InterruptedException {
        Passes.Pass slow = () -> {
            mayEnd.await();
            return EVER;
        };
        try (Passes passes = start(EVER, slow)) {
            assertThat(passes).isNotNull();
            begun.take();
            signal.give();
            assertThat(begun).isEmpty();
            mayEnd.countDown();
            assertThat(begun.take().isDaemon()).isTrue();
        }
    }

    @Test
    void close_interruptsAPass_andMayComeTwice() throws InterruptedException {
        Passes passes = start(EVER, () -> {
            mayEnd.await();
            return Duration.ZERO;
        });
        begun.take();
        passes.close();
        passes.close();
        signal.give();
        assertThat(lines.heard).containsExactly("DEBUG the line of Harb ends");
        assertThat(begun).isEmpty();
    }

    @Test
    void close_betweenPasses_endsTheWait() throws InterruptedException {
        Passes passes = start(EVER, () -> EVER);
        Thread thread = begun.take();
        passes.close();
        thread.join(30_000);
        assertThat(thread.isAlive()).isFalse();
        assertThat(begun).isEmpty();
    }

    @Test
    void close_withinAPass_endsIt() throws InterruptedException {
        LinkedBlockingQueue<Passes> itself = new LinkedBlockingQueue<>();
        Passes passes = start(EVER, () -> {
            itself.take().close();
            return Duration.ZERO;
        });
        itself.add(passes);
        Thread thread = begun.take();
        thread.join(30_000);
        assertThat(thread.isAlive()).isFalse();
        assertThat(begun).isEmpty();
    }

    @Test
    void passThatKeepsTheInterrupt_isTheLast() throws InterruptedException {
        Passes passes = start(EVER, this::stubborn);
        Thread thread = begun.take();
        passes.close(Duration.ofMillis(1));
        assertThat(lines.heard).containsExactly("WARNING a trip of Harb goes on after its line was closed");
        mayEnd.countDown();
        passes.close();
        thread.join(30_000);
        assertThat(thread.isAlive()).isFalse();
        assertThat(begun).isEmpty();
    }

    @Test
    void interruptOfTheClosingThread_endsTheFarewell_andIsNotLost() throws InterruptedException {
        Passes passes = start(EVER, this::stubborn);
        begun.take();
        Thread.currentThread().interrupt();
        passes.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(lines.heard).isEmpty();
        mayEnd.countDown();
        passes.close();
    }

    /** A log that is read. */
    private static final class Lines implements System.Logger {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public String getName() {
            return "lines";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String text, Throwable thrown) {
            heard.add(level + " " + text + ": " + thrown.getMessage());
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, Object... values) {
            heard.add(level + " " + MessageFormat.format(format, values));
        }
    }
}
