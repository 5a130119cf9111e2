package ai.disinto.forge.work;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Who has an issue.
 *
 * @param claimant the login
 * @param since when it was claimed, by the clock of the server; empty if only an assignment says so
 * @param until when the claim expires unless it is renewed; empty if only an assignment says so
 */
public record ClaimHolder(String claimant, Optional<Instant> since, Optional<Instant> until) {
    /**
     * Checks that nothing is missing.
     *
     * @param claimant the login
     * @param since when it was claimed
     * @param until when the claim expires
     */
    public ClaimHolder {
        Objects.requireNonNull(claimant, "claimant");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
    }

    static ClaimHolder of(ClaimRecord claim) {
        return new ClaimHolder(claim.claimant(), Optional.of(claim.acquiredAt()), Optional.of(claim.expiresAt()));
    }

    static ClaimHolder assigned(String login) {
        return new ClaimHolder(login, Optional.empty(), Optional.empty());
    }

    /** Answers who, and until when. */
    @Override
    public String toString() {
        return claimant + until.map(time -> " until " + time).orElse("");
    }
}
