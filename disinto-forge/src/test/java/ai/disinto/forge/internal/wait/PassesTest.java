package ai.disinto.forge.internal.wait;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

    private Thread awaitPass() throws InterruptedException {
        Thread thread = begun.poll(30, TimeUnit.SECONDS);
        assertThat(thread).as("the thread of a pass").isNotNull();
        return thread;
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
            Thread thread = awaitPass();
            assertThat(thread.isDaemon()).isTrue();
            assertThat(thread.getName()).isEqualTo("ferry");
            assertThat(awaitPass()).isSameAs(thread);
        }
    }

    @Test
    void failedPass_isLogged_andTheNextOneTriesAgainAfterTheInterval() throws InterruptedException {
        Passes.Pass fails = () -> {
            throw new IllegalStateException("fog");
        };
        try (Passes passes = start(Duration.ofMillis(1), fails)) {
            assertThat(passes).isNotNull();
            awaitPass();
            awaitPass();
        }
        assertThat(lines.heard).startsWith("WARNING a trip of Harb failed; the next one tries again: fog");
    }

    @Test
    void signalDuringAPass_leadsToAnotherAtOnce() throws InterruptedException {
        try (Passes passes = start(EVER, () -> {
            mayEnd.await();
            return EVER;
        })) {
            assertThat(passes).isNotNull();
            awaitPass();
            signal.give();
            mayEnd.countDown();
            awaitPass();
        }
    }

    @Test
    void close_interruptsAPass_andMayComeTwice() throws InterruptedException {
        Passes passes = start(EVER, () -> {
            mayEnd.await();
            return Duration.ZERO;
        });
        awaitPass();
        passes.close();
        passes.close();
        signal.give();
        assertThat(lines.heard).containsExactly("DEBUG the line of Harb ends");
        assertThat(begun).isEmpty();
    }

    @Test
    void close_betweenPasses_endsTheWait() throws InterruptedException {
        Passes passes = start(EVER, () -> EVER);
        Thread thread = awaitPass();
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
        Thread thread = awaitPass();
        thread.join(30_000);
        assertThat(thread.isAlive()).isFalse();
        assertThat(begun).isEmpty();
    }

    @Test
    void passThatKeepsTheInterrupt_isTheLast() throws InterruptedException {
        Passes passes = start(EVER, this::stubborn);
        Thread thread = awaitPass();
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
        awaitPass();
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
