package ai.disinto.vault.decision;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.vault.policy.Classification;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the policy of the trusted branch says about an action.
 *
 * @param digest the SHA-256 of the policy that counts now; empty if it cannot be read
 * @param present the tier by it; empty without a valid policy or action
 * @param ratings the tier by each version that counted since the action was asked for, the newest first; the last one
 *     counted at that moment
 * @param problems what is wrong with the policy that counts now
 * @param beyondCeiling what the action asks for and its formula may not have
 */
public record PolicyEvidence(
        String digest,
        Optional<Classification> present,
        List<Rating> ratings,
        List<Diagnostic> problems,
        List<Diagnostic> beyondCeiling) {
    /**
     * Copies the lists.
     *
     * @param digest the SHA-256 of the policy
     * @param present the tier now
     * @param ratings the tiers since the request
     * @param problems what is wrong with the policy
     * @param beyondCeiling what the formula may not have
     */
    public PolicyEvidence {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(present, "present");
        ratings = List.copyOf(Objects.requireNonNull(ratings, "ratings"));
        problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
        beyondCeiling = List.copyOf(Objects.requireNonNull(beyondCeiling, "beyondCeiling"));
    }

    /**
     * Answers the classification that counts: a policy that was changed later never lowers the tier of an action.
     *
     * @return the highest, the present one of several; empty without a valid policy or action
     */
    public Optional<Classification> highest() {
        return present.map(now -> ratings.stream()
                .map(Rating::classification)
                .filter(each -> each.tier().compareTo(now.tier()) > 0)
                .reduce((one, other) -> other.tier().compareTo(one.tier()) > 0 ? other : one)
                .orElse(now));
    }

    /** The highest tier of the versions that counted between the request and a moment. */
    Optional<BlastTier> highestUntil(Instant moment) {
        int first = ratings.size() - 1;
        return IntStream.rangeClosed(0, first)
                .filter(i -> i == first || ratings.get(i).isSince(moment))
                .mapToObj(i -> ratings.get(i).classification().tier())
                .max(Comparator.naturalOrder())
                .or(() -> present.map(Classification::tier));
    }

    /**
     * What one version of the policy says.
     *
     * @param from since when it counted; empty if that is not known
     * @param classification what it says
     */
    public record Rating(Optional<Instant> from, Classification classification) {
        /**
         * Checks for null.
         *
         * @param from since when it counted
         * @param classification what it says
         */
        public Rating {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(classification, "classification");
        }

        private boolean isSince(Instant moment) {
            return from.filter(each -> !each.isAfter(moment)).isPresent();
        }
    }
}
