package ai.disinto.vault.decision;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.vault.policy.Classification;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the policy of the trusted branch says about an action.
 *
 * @param digest the SHA-256 of the policy; empty if it cannot be read
 * @param present the tier by the policy that counts now; empty without a valid policy or action
 * @param sinceRequest the highest tier of all policies that counted since the action was asked for
 * @param problems what is wrong with the policy
 * @param beyondCeiling what the action asks for and its formula may not have
 */
public record PolicyEvidence(
        String digest,
        Optional<Classification> present,
        Optional<Classification> sinceRequest,
        List<Diagnostic> problems,
        List<Diagnostic> beyondCeiling) {
    /**
     * Copies the lists.
     *
     * @param digest the SHA-256 of the policy
     * @param present the tier now
     * @param sinceRequest the highest tier since the request
     * @param problems what is wrong with the policy
     * @param beyondCeiling what the formula may not have
     */
    public PolicyEvidence {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(present, "present");
        Objects.requireNonNull(sinceRequest, "sinceRequest");
        problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
        beyondCeiling = List.copyOf(Objects.requireNonNull(beyondCeiling, "beyondCeiling"));
    }
}
