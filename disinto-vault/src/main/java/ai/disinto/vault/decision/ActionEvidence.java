package ai.disinto.vault.decision;

import java.util.Objects;
import java.util.Optional;

/**
 * Everything that a decision about one action is made of, as it was read from the forge. Values only: to decide again by
 * the same evidence gives the same verdict.
 *
 * @param file the action and the bytes that would run
 * @param policy what the policy says about it
 * @param pull the pull request that brings it, or brought it
 * @param admission what the vault wrote down before it committed a low action itself
 * @param circumstances where and when, and what could not be read
 */
public record ActionEvidence(
        FileEvidence file,
        PolicyEvidence policy,
        Optional<PullEvidence> pull,
        Optional<AdmissionEvidence> admission,
        Circumstances circumstances) {
    /**
     * Checks for null.
     *
     * @param file the action
     * @param policy what the policy says
     * @param pull the pull request
     * @param admission what the vault wrote down
     * @param circumstances where and when
     */
    public ActionEvidence {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(pull, "pull");
        Objects.requireNonNull(admission, "admission");
        Objects.requireNonNull(circumstances, "circumstances");
    }
}
