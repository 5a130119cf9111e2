package ai.disinto.forge.work;

import ai.disinto.forge.internal.json.JsonBody;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The content of {@code claim.json}.
 *
 * @param nonce a random text that only who made the claim chose
 * @param isHeld whether it was not given back
 * @param after whose claims had expired one after the other before this one: labels and assignee may still show them
 */
record ClaimRecord(
        String claimant, String nonce, Instant acquiredAt, Instant expiresAt, boolean isHeld, Set<String> after) {
    private static final int MOST_AFTER = 8;
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    static final String CLAIMANT = "[A-Za-z0-9._-]{1,100}";
    static final String NONCE = "[A-Za-z0-9._-]{8,64}";

    static ClaimRecord held(String claimant, String nonce, Instant now, Duration lease) {
        return new ClaimRecord(claimant, nonce, now, now.plus(lease), true, Set.of());
    }

    ClaimRecord {
        after = Set.copyOf(after);
    }

    /** Who may still be shown on the issue, though nobody of them has it any more once this has expired. */
    Set<String> claimants() {
        Set<String> all = new TreeSet<>(after);
        if (isHeld) {
            all.add(claimant);
        }
        return all;
    }

    /** The same as the successor of a claim that expired. */
    ClaimRecord after(ClaimRecord before) {
        Set<String> names = before.claimants().stream().limit(MOST_AFTER).collect(Collectors.toSet());
        return new ClaimRecord(claimant, nonce, acquiredAt, expiresAt, isHeld, names);
    }

    ClaimRecord renewed(Instant now, Duration lease) {
        return new ClaimRecord(claimant, nonce, acquiredAt, now.plus(lease), true, after);
    }

    /** Given back. One of those before may still come to show itself on the issue, late. */
    ClaimRecord released() {
        return new ClaimRecord(claimant, nonce, acquiredAt, expiresAt, false, after);
    }

    /** The same with the time at which what it puts back began. */
    ClaimRecord since(Instant time) {
        return new ClaimRecord(claimant, nonce, time, expiresAt, isHeld, after);
    }

    /** Whether a claimant can have written it: nobody may claim for ever. Whoever wrote it read the clock at another time. */
    boolean isCredible(Instant now, Duration longest) {
        return !expiresAt.isAfter(now.plus(longest).plus(TOLERANCE));
    }

    boolean isLive(Instant now) {
        return isHeld && now.isBefore(expiresAt);
    }

    byte[] render() {
        JsonBody body = JsonBody.of("claimant", claimant)
                .with("nonce", nonce)
                .with("acquired_at", acquiredAt.toString())
                .with("expires_at", expiresAt.toString())
                .with("state", isHeld ? ClaimReader.HELD : ClaimReader.RELEASED);
        return (after.isEmpty() ? body : body.with(ClaimReader.AFTER, String.join(" ", new TreeSet<>(after))))
                .toBytes();
    }

    /** The same without the nonce, for whoever reads a log. */
    @Override
    public String toString() {
        return (isHeld ? "held" : "released") + " by " + claimant + " until " + expiresAt;
    }
}
