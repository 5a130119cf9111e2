package ai.disinto.vault;

import ai.disinto.forge.internal.wait.Signal;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ItemState;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Looks at an action until something is decided: when somebody says that something changed, and now and then. */
final class DecisionWait {
    private final Function<ActionId, Optional<ItemStatus>> statuses;
    private final Signal changed;
    private final Duration pollInterval;

    DecisionWait(Function<ActionId, Optional<ItemStatus>> statuses, Signal changed, Duration pollInterval) {
        this.statuses = statuses;
        this.changed = changed;
        this.pollInterval = pollInterval;
    }

    Waited run(ActionId id, WaitingPolicy policy) throws InterruptedException {
        if (policy.limit().isZero()) {
            return new Waited(Waited.End.NOT_WAITED, policy.goesOnWithoutDecision(), Optional.empty());
        }
        long start = System.nanoTime();
        while (true) {
            long mark = changed.mark();
            Optional<ItemStatus> status = statuses.apply(id);
            Optional<Waited> end = status.flatMap(each -> decided(each, policy));
            Duration left = policy.limit().minusNanos(System.nanoTime() - start);
            if (end.isPresent()) {
                return end.get();
            }
            if (left.isNegative() || left.isZero()) {
                return new Waited(Waited.End.TIMED_OUT, policy.goesOnWithoutDecision(), status);
            }
            changed.await(mark, left.compareTo(pollInterval) < 0 ? left : pollInterval);
        }
    }

    private static Optional<Waited> decided(ItemStatus status, WaitingPolicy policy) {
        if (status.state() == ItemState.APPROVED || status.state() == ItemState.FIRED) {
            return Optional.of(new Waited(Waited.End.APPROVED, true, Optional.of(status)));
        }
        if (status.state() == ItemState.REJECTED) {
            return Optional.of(new Waited(Waited.End.REJECTED, false, Optional.of(status)));
        }
        return policy.label()
                .filter(status.labels()::contains)
                .map(label -> new Waited(Waited.End.LABELLED, true, Optional.of(status)));
    }
}
