package ai.disinto.forge.pull;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.pull.WalkRecord.Job;
import ai.disinto.forge.pull.WalkStep.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One step in the making: what is looked at, the record as it will be, and the ways in which a step ends. */
final class WalkMoment {
    private final WalkSettings settings;
    private final PullRequest pull;
    private final WalkLedger ledger;
    private final Instant now;
    private final WalkRecord before;
    private WalkRecord record;

    WalkMoment(WalkSettings settings, PullRequest pull, WalkLedger ledger, Instant now) {
        this.settings = settings;
        this.pull = pull;
        this.ledger = ledger;
        this.now = now;
        this.before = ledger.record()
                .orElseGet(
                        () -> WalkRecord.begin(settings.attempt(), pull.head().sha(), now));
        this.record = before;
    }

    WalkSettings settings() {
        return settings;
    }

    WalkLimits limits() {
        return settings.limits();
    }

    PullRequest pull() {
        return pull;
    }

    String head() {
        return pull.head().sha();
    }

    Instant now() {
        return now;
    }

    WalkRecord record() {
        return record;
    }

    /** Takes over which head and which attempt it is. */
    void arrive() {
        record = record.seen(settings.attempt(), head(), now);
    }

    void in(WalkState state) {
        record = record.in(state, now);
    }

    void set(WalkRecord other) {
        record = other;
    }

    /** Writes the record down, with a sentence for people. */
    void write(Instant when, String sentence) {
        record = record.telling(when, WalkRecordText.sentence(sentence));
        ledger.write(record);
    }

    /** Whether the wait that began with the state is over. */
    boolean isOver(Duration wait) {
        return !now.isBefore(record.place().since().plus(wait));
    }

    /** Nothing is done, and the next look is of use after some time, but not after the end of a wait. */
    WalkStep waited(Duration poll, Duration wait, String why) {
        Instant end = record.place().since().plus(wait);
        Instant next = now.plus(poll);
        return stayed(next.isAfter(end) ? later(end) : next, why);
    }

    WalkStep stayed(Instant wakeAt, String why) {
        boolean moved = !record.equals(before) || !ledger.exists();
        if (moved) {
            write(now, why);
        }
        return step(moved ? Kind.MOVED : Kind.WAITED, wakeAt, why);
    }

    /** Something was done. */
    WalkStep step(Kind kind, Instant wakeAt, String why) {
        return step(record.place().state(), new WalkStep.Outcome(kind, why, Optional.of(wakeAt), Optional.empty()));
    }

    /** The walk is over. That a pull request is merged or closed shows by itself: no comment is begun for it. */
    WalkStep ended(String code, String detail) {
        ExitReason reason = new ExitReason(code, WalkRecordText.sentence(detail));
        settings.queue().leave(settings.pull());
        boolean shows = code.equals("merged") || code.equals("closed_externally");
        if (ledger.record().isPresent() || (!shows && !ledger.exists())) {
            record = record.with(record.job().isDone() ? record.job() : Job.NONE);
            write(now, "The walk ended: " + reason + ".");
        }
        WalkEnd end = new WalkEnd(settings.pull(), reason);
        return step(
                WalkState.ENDED,
                new WalkStep.Outcome(Kind.ENDED, reason.toString(), Optional.empty(), Optional.of(end)));
    }

    private WalkStep step(WalkState after, WalkStep.Outcome outcome) {
        return new WalkStep(settings.pull(), before.place().state(), after, outcome, now);
    }

    private Instant later(Instant time) {
        return time.isBefore(now) ? now : time;
    }
}
