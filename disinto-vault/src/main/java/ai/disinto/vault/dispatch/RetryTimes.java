package ai.disinto.vault.dispatch;

import ai.disinto.vault.action.ActionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When an action whose runner could not begin is tried again: a minute later, then twice as long, at most an hour. */
final class RetryTimes {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<ActionId, Retry> retries = new HashMap<>();

    private record Retry(Duration pause, Instant at) {}

    synchronized Instant failed(ActionId id, Instant now) {
        Retry before = retries.get(id);
        Duration pause = before == null ? FIRST : before.pause().multipliedBy(2);
        Duration bounded = Collections.min(List.of(pause, LONGEST));
        retries.put(id, new Retry(bounded, now.plus(bounded)));
        return now.plus(bounded);
    }

    synchronized void succeeded(ActionId id) {
        retries.remove(id);
    }

    /** The time before which it is not tried; empty if it may be now. */
    synchronized Optional<Instant> waitsUntil(ActionId id, Instant now) {
        return Optional.ofNullable(retries.get(id)).map(Retry::at).filter(now::isBefore);
    }
}
