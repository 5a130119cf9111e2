package ai.disinto.vault.decision;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.vault.action.ActionId;
import java.time.Instant;
import java.util.Objects;

/**
 * What the vault wrote down, where only it can write, before it committed a low action to the trusted branch itself.
 *
 * @param id the action
 * @param blob the id of its bytes
 * @param sha256 the SHA-256 of its bytes
 * @param tier the tier that it had
 * @param policy the digest of the policy that said so
 * @param requester who asked for it
 * @param at when
 */
public record AdmissionEvidence(
        ActionId id, String blob, String sha256, BlastTier tier, String policy, String requester, Instant at) {
    /**
     * Checks for null.
     *
     * @param id the action
     * @param blob the id of its bytes
     * @param sha256 the SHA-256 of its bytes
     * @param tier the tier that it had
     * @param policy the digest of the policy
     * @param requester who asked for it
     * @param at when
     */
    public AdmissionEvidence {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(blob, "blob");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(requester, "requester");
        Objects.requireNonNull(at, "at");
    }
}
