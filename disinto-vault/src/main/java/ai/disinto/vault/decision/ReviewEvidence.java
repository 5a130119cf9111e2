package ai.disinto.vault.decision;

import ai.disinto.forge.model.ReviewState;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A review of the pull request.
 *
 * @param id its id; later ones are higher
 * @param reviewer who gave it; empty if it is the one of a team
 * @param state the verdict
 * @param commit the commit that was reviewed
 * @param marks what the forge says about it
 * @param submittedAt when it was given; empty if the forge does not say
 */
public record ReviewEvidence(
        long id,
        Optional<String> reviewer,
        ReviewState state,
        String commit,
        Set<Mark> marks,
        Optional<Instant> submittedAt) {
    /** What a forge says about a review. */
    public enum Mark {
        /** It counts for the rule of the base branch. */
        OFFICIAL,
        /** The head moved since. */
        STALE,
        /** It was taken back, or pushed away by a later commit. */
        DISMISSED
    }

    /**
     * Copies the marks.
     *
     * @param id its id
     * @param reviewer who gave it
     * @param state the verdict
     * @param commit the commit that was reviewed
     * @param marks what the forge says about it
     * @param submittedAt when it was given
     */
    public ReviewEvidence {
        Objects.requireNonNull(reviewer, "reviewer");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(commit, "commit");
        marks = Set.copyOf(Objects.requireNonNull(marks, "marks"));
        Objects.requireNonNull(submittedAt, "submittedAt");
    }
}
