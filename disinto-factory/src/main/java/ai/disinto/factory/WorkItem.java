package ai.disinto.factory;

import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.Refusal;
import java.time.Instant;
import java.util.Optional;

/** An issue in work: the claim, whose it is, and what is known of the attempt. */
final class WorkItem {
    private final Station station;
    private final Claim claim;
    private final AttemptLedger ledger;
    private volatile Instant renewedAt;
    private volatile Instant notBefore = Instant.MIN;
    private volatile String standing = "claimed";
    private volatile Optional<Refusal> refusal = Optional.empty();

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

    Instant renewedAt() {
        return renewedAt;
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
}
