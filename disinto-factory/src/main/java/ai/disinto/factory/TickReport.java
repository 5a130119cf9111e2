package ai.disinto.factory;

import ai.disinto.factory.FactoryEvent.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What one tick of a factory did, what it did not and why. Immutable; made by the library alone. */
public final class TickReport {
    private final Instant at;
    private final List<FactoryEvent> events;
    private final Instant wakeAt;

    TickReport(Instant at, List<FactoryEvent> events, Instant wakeAt) {
        this.at = at;
        this.events = List.copyOf(events);
        this.wakeAt = wakeAt;
    }

    /** {@return when the tick began, by the clock of the factory} */
    public Instant at() {
        return at;
    }

    /** {@return everything that it did, held back, or failed to do, in that order} */
    public List<FactoryEvent> events() {
        return events;
    }

    /** {@return what changed something} */
    public List<FactoryEvent> done() {
        return with(Outcome.DONE);
    }

    /** {@return what was not done, and why} */
    public List<FactoryEvent> held() {
        return with(Outcome.HELD);
    }

    /** {@return what went wrong} */
    public List<FactoryEvent> failed() {
        return with(Outcome.FAILED);
    }

    /**
     * Answers when the next tick is of use, unless something happens before.
     *
     * @return the time by the clock of the factory; that of the tick if it changed something, since more may be possible
     *     now
     */
    public Instant wakeAt() {
        return wakeAt;
    }

    private List<FactoryEvent> with(Outcome outcome) {
        return events.stream().filter(event -> event.outcome() == outcome).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TickReport that
                && at.equals(that.at)
                && events.equals(that.events)
                && wakeAt.equals(that.wakeAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(at, events, wakeAt);
    }

    /** Answers the events, a line each. */
    @Override
    public String toString() {
        return events.stream().map(FactoryEvent::toString).collect(Collectors.joining("\n"));
    }
}
