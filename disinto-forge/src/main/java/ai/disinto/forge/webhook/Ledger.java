package ai.disinto.forge.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was seen, what of it is acknowledged, and what is still to be handed out. For one thread at a time. */
final class Ledger {
    private static final Comparator<Pending> FIRST_CHANGED = Comparator.comparing(
                    (Pending each) -> each.change().item().time())
            .thenComparingInt(each -> each.change().number());

    private final Duration overlap;
    private final Optional<Instant> start;
    private final Map<Integer, Item> acknowledged = new HashMap<>();
    private final Map<Integer, Pending> pending = new TreeMap<>();
    private final Map<Integer, Unsettled> unsettled = new HashMap<>();
    private Optional<Instant> newest;
    private long revisions;

    /** An item that was seen so soon after its last change that another one of the same second may have followed. */
    private record Unsettled(Instant changed, Instant settled) {}

    Ledger(Duration overlap, Optional<Instant> start) {
        this.overlap = overlap;
        this.start = start;
        this.newest = start;
    }

    /** The time from which on the server has to be asked for changes; empty for everything. */
    Optional<Instant> horizon() {
        return newest.map(time -> unsettled.values().stream()
                .map(Unsettled::changed)
                .reduce(time, Ledger::earlier)
                .minus(overlap)
                .truncatedTo(ChronoUnit.SECONDS));
    }

    /** The time before which everything is acknowledged. */
    Optional<Instant> checkpoint() {
        return horizon()
                .map(time -> pending.values().stream()
                        .flatMap(each -> each.change().item().updated().stream())
                        .reduce(time, Ledger::earlier));
    }

    /** Takes note of what the server showed when it was asked at a time. */
    void note(List<Item> seen, Instant asked) {
        seen.forEach(item -> note(item, asked));
        unsettled.values().removeIf(each -> !asked.isBefore(each.settled()));
        pending.replaceAll((number, each) -> each.offered(false));
    }

    private void note(Item item, Instant asked) {
        int number = item.number();
        item.updated().ifPresent(time -> advance(earlier(time, asked)));
        Optional<Item> known = known(number);
        if (known.isEmpty() && start.isPresent() && item.time().isBefore(start.get())) {
            acknowledged.put(number, item);
        } else if (known.filter(item::equals).isEmpty()) {
            settleLater(item, asked);
            await(item, false);
        } else if (isSettled(number, asked)) {
            await(item, false);
        }
    }

    /** A single time in the future must not hide what happens until then. */
    private void advance(Instant time) {
        newest = Optional.of(newest.map(known -> later(known, time)).orElse(time));
    }

    /** The numbers that were known and are not among all that the server has. */
    List<Integer> missing(List<Item> all) {
        Set<Integer> gone = new HashSet<>(acknowledged.keySet());
        pending.values().stream()
                .filter(each -> !each.change().isRemoved())
                .forEach(each -> gone.add(each.change().number()));
        all.forEach(item -> gone.remove(item.number()));
        return gone.stream()
                .filter(number -> known(number).isPresent())
                .sorted()
                .toList();
    }

    void removed(int number) {
        unsettled.remove(number);
        known(number).ifPresent(item -> await(item, true));
    }

    /** Hands out what may be handed out and was not since the server was asked last. */
    List<Change> offer(Instant now, int most) {
        List<Change> out = ready(now)
                .sorted(FIRST_CHANGED)
                .limit(most)
                .map(Pending::change)
                .toList();
        out.forEach(change -> pending.computeIfPresent(change.number(), (number, each) -> each.offered(true)));
        return out;
    }

    /** When something that was put off may be handed out. */
    Optional<Instant> nextReady() {
        return pending.values().stream()
                .filter(each -> !each.isOffered())
                .map(Pending::notBefore)
                .min(Comparator.naturalOrder());
    }

    /** When the server has to be asked once more about something, as far as that is after a time. */
    Optional<Instant> nextSettled(Instant after) {
        return unsettled.values().stream()
                .map(Unsettled::settled)
                .filter(after::isBefore)
                .min(Comparator.naturalOrder());
    }

    void acknowledge(Change change) {
        Pending found = pending.get(change.number());
        if (found == null || found.change().revision() != change.revision()) {
            return;
        }
        pending.remove(change.number());
        if (change.isRemoved()) {
            acknowledged.remove(change.number());
        } else {
            acknowledged.put(change.number(), change.item());
        }
    }

    /** Has a change, or what was seen of it since, come back at a time. */
    void defer(Change change, Instant notBefore, boolean quarantine) {
        Pending found = pending.get(change.number());
        Change latest = found == null ? change : found.change();
        Change again = new Change(latest.item(), latest.isRemoved(), ++revisions);
        pending.put(change.number(), new Pending(again, notBefore, quarantine, false));
    }

    private void await(Item item, boolean removed) {
        Change change = new Change(item, removed, ++revisions);
        pending.merge(item.number(), Pending.of(change), (known, fresh) -> known.with(change));
    }

    private void settleLater(Item item, Instant asked) {
        unsettled.remove(item.number());
        item.updated()
                .filter(time -> time.isAfter(asked.minus(overlap)))
                .ifPresent(time -> unsettled.put(
                        item.number(), new Unsettled(time, earlier(time, asked).plus(overlap))));
    }

    private boolean isSettled(int number, Instant asked) {
        Unsettled found = unsettled.get(number);
        return found != null && !asked.isBefore(found.settled());
    }

    /** The newest state that was seen of what is still there. */
    private Optional<Item> known(int number) {
        Pending found = pending.get(number);
        if (found != null) {
            return found.change().isRemoved()
                    ? Optional.empty()
                    : Optional.of(found.change().item());
        }
        return Optional.ofNullable(acknowledged.get(number));
    }

    private Stream<Pending> ready(Instant now) {
        return pending.values().stream()
                .filter(each -> !each.isOffered() && !each.notBefore().isAfter(now));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
