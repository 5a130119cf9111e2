package ai.disinto.forge.internal.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds the repetitions of all calls together: each costs a token, and only success brings tokens back. A server that is
 * down is not asked more often than there are tokens.
 */
public final class RetryBudget {
    private static final int PARTS = 10;
    private final AtomicInteger parts;
    private final int most;

    /**
     * Makes a full bucket.
     *
     * @param tokens how many repetitions it holds
     */
    public RetryBudget(int tokens) {
        this.most = tokens * PARTS;
        this.parts = new AtomicInteger(most);
    }

    boolean take() {
        return parts.getAndUpdate(now -> now >= PARTS ? now - PARTS : now) >= PARTS;
    }

    void succeeded() {
        if (parts.get() < most) {
            parts.updateAndGet(now -> Math.min(most, now + 1));
        }
    }
}
