package ai.disinto.vault.decision;

import ai.disinto.core.formula.BlastTier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether one approval is of what would be merged or run, and given in time. */
final class Approval {
    private static final String AGAIN = "approve the head as it is now";

    private final ActionEvidence evidence;
    private final PullEvidence pull;
    private final Optional<Duration> limit;
    private final List<Refusal> found = new ArrayList<>();

    private Approval(ActionEvidence evidence, PullEvidence pull, Optional<Duration> limit) {
        this.evidence = evidence;
        this.pull = pull;
        this.limit = limit;
    }

    /** Why it does not count, whoever gave it; empty if it does. */
    static List<Refusal> refusals(
            ActionEvidence evidence, PullEvidence pull, ApprovalRules rules, ReviewEvidence review) {
        Approval approval = new Approval(evidence, pull, rules.terms().expiry().approval());
        approval.marks(review);
        review.submittedAt().ifPresentOrElse(at -> approval.time(review, at), () -> approval.noTime(review));
        return approval.found;
    }

    private void marks(ReviewEvidence review) {
        String what = name(review);
        refuseIf(
                review.marks().contains(ReviewEvidence.Mark.DISMISSED),
                RefusalCode.REVIEW_DISMISSED,
                what + " was dismissed");
        refuseIf(
                review.marks().contains(ReviewEvidence.Mark.STALE),
                RefusalCode.REVIEW_STALE,
                what + " is older than the head");
        refuseIf(
                !review.commit().equals(pull.head().commit()),
                RefusalCode.REVIEW_OF_OTHER_COMMIT,
                what + " is of " + review.commit() + ", and the head is "
                        + pull.head().commit());
        refuseIf(
                !review.marks().contains(ReviewEvidence.Mark.OFFICIAL),
                RefusalCode.REVIEW_UNOFFICIAL,
                what + " does not count for the branch");
    }

    private void time(ReviewEvidence review, Instant at) {
        String what = name(review) + ", given at " + at + ",";
        Instant now = evidence.circumstances().now();
        Instant created = pull.request().createdAt();
        Optional<Instant> merged = pull.merge().flatMap(PullEvidence.Merge::at);
        refuseIf(Moments.isFuture(at, now), RefusalCode.REVIEW_IN_FUTURE, what + " is of the future: it is " + now);
        refuseIf(
                Moments.isTooEarly(at, created),
                RefusalCode.REVIEW_BEFORE_REQUEST,
                what + " is older than the request of " + created);
        refuseIf(
                merged.isPresent() && at.isAfter(merged.get()),
                RefusalCode.REVIEW_AFTER_MERGE,
                what + " is younger than the merge");
        refuseIf(
                Moments.isOver(at, merged.orElse(now), limit),
                RefusalCode.REVIEW_EXPIRED,
                what + " counted for " + limit.map(Duration::toString).orElse("ever"));
        tier(what, at);
    }

    private void tier(String what, Instant at) {
        BlastTier now = GroundChecks.tier(evidence);
        BlastTier then = evidence.policy().highestUntil(at).orElse(now);
        refuseIf(
                now.compareTo(then) > 0,
                RefusalCode.REVIEW_OF_LOWER_TIER,
                what + " was for " + then.word() + ", and the action is " + now.word() + " by now");
    }

    private void noTime(ReviewEvidence review) {
        refuseIf(true, RefusalCode.REVIEW_TIME_UNKNOWN, name(review) + " has no time");
    }

    private void refuseIf(boolean wrong, RefusalCode code, String message) {
        if (wrong) {
            found.add(new Refusal(code, message, AGAIN));
        }
    }

    private static String name(ReviewEvidence review) {
        return "the approval of " + review.reviewer().orElse("a team");
    }
}
