package ai.disinto.factory.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicReference;

/** Virtual time, and who does something when. The clock is read by threads of the forge too; everything else by one. */
final class Agenda {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
    private long order;

    /** A deed to come. */
    private record Entry(Instant at, long order, boolean isLasting, Deed deed) {}

    Instant now() {
        return now.get();
    }

    void passes(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    void in(Duration time, Deed deed) {
        entries.add(new Entry(now().plus(time), order++, false, deed));
    }

    /** For what never ends: it does not keep anybody from resting. */
    void again(Duration time, Deed deed) {
        entries.add(new Entry(now().plus(time), order++, true, deed));
    }

    /** Whether nothing is to come but what never ends. */
    boolean isQuiet() {
        return entries.stream().allMatch(Entry::isLasting);
    }

    /** Does what comes next, when it comes. */
    void step() throws InterruptedException {
        Entry next = entries.remove();
        now.updateAndGet(before -> before.isAfter(next.at()) ? before : next.at());
        next.deed().run();
    }
}
