package ai.disinto.factory;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** An issue in work: the claim, whose it is, and what is known of the attempt. */
final class WorkItem {
    private final Station station;
    private final Claim claim;
    private final AttemptLedger ledger;
    private volatile Instant renewedAt;
    private volatile Instant notBefore = Instant.MIN;
    private volatile String standing = "claimed";
    private volatile Optional<Refusal> refusal = Optional.empty();
    private volatile Optional<ExitReason> ending = Optional.empty();
    private volatile boolean hasWorked;

    WorkItem(Station station, Claim claim, AttemptLedger ledger, Instant renewedAt) {
        this.station = station;
        this.claim = claim;
        this.ledger = ledger;
        this.renewedAt = renewedAt;
    }

    int issue() {
        return claim.issue();
    }

    Station station() {
        return station;
    }

    Claim claim() {
        return claim;
    }

    AttemptLedger ledger() {
        return ledger;
    }

    /** Whether it was not renewed for so long. */
    boolean isDue(Duration after, Instant now) {
        return !renewedAt.plus(after).isAfter(now);
    }

    /** Renews the claim; answers whether it still holds. */
    boolean renew(Instant now) {
        boolean holds = !claim.heartbeat().isLost();
        renewedAt = now;
        return holds;
    }

    /** Before this time, a look would count as a try. */
    Instant notBefore() {
        return notBefore;
    }

    void notBefore(Instant time) {
        notBefore = time;
    }

    /** Where it stands, in words. */
    String standing() {
        return standing;
    }

    void stands(String words) {
        standing = words;
    }

    /** What its agent answered instead of work; kept so that nobody asks again if the forge does not take it at once. */
    Optional<Refusal> refusal() {
        return refusal;
    }

    void refused(Refusal words) {
        refusal = Optional.of(words);
    }

    /**
     * How the attempt ended, if it did and the forge does not show it yet: that is to be finished, and nothing begun. The
     * words of a refusal end with the process, so that it is asked for once more.
     */
    Optional<ExitReason> ending() {
        return ending.or(() -> ledger.current()
                .filter(Attempt::isOver)
                .map(Attempt::ending)
                .filter(code -> Stream.of(Refusal.Status.values())
                        .noneMatch(status -> status.word().equals(code)))
                .map(ExitReason::of));
    }

    void ends(ExitReason reason) {
        ending = Optional.of(reason);
    }

    /** Whether an agent has worked for it in this process, to whatever end. */
    boolean hasWorked() {
        return hasWorked;
    }

    void worked() {
        hasWorked = true;
    }
}
