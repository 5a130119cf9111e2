package ai.disinto.testing.internal.stage;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what a server does a moment later. */
public final class Eventually {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 25;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private Eventually() {}

    /**
     * Asks again and again until the answer is as wanted, for a limited time.
     *
     * @return the last answer, whether or not it is as wanted
     */
    public static <T> T seen(Supplier<T> question, Predicate<? super T> wanted) {
        return seen(question, wanted, LONGEST);
    }

    /**
     * Asks again and again, ever more seldom, until the answer is as wanted.
     *
     * @param longest how long to go on asking
     * @return the last answer, whether or not it is as wanted
     */
    public static <T> T seen(Supplier<T> question, Predicate<? super T> wanted, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        long pause = PAUSE_MILLIS;
        T answer = question.get();
        while (!wanted.test(answer) && System.nanoTime() < end) {
            pause(Duration.ofMillis(pause));
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause + pause / 4);
            answer = question.get();
        }
        return answer;
    }

    /** Lets time pass. */
    public static void pause(Duration time) {
        try {
            boolean unused = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a server", e);
        }
    }
}
