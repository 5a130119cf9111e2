package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Body;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Dates by which something is due: the last second of their day. */
final class Deadlines {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Deadlines() {}

    /** The end of the day that a value names. */
    static Optional<Instant> endOfDay(Body body, String name) {
        return of(body, name)
                .flatMap(checked -> body.text(name))
                .map(text -> OffsetDateTime.parse(text).with(LAST_SECOND).toInstant());
    }

    /** The time that a value names. */
    static Optional<Instant> of(Body body, String name) {
        return body.instant(name).filter(instant -> instant.isAfter(Instant.EPOCH));
    }
}
