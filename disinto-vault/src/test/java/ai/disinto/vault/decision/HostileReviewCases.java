package ai.disinto.vault.decision;

import static ai.disinto.vault.decision.HostileCase.fire;
import static ai.disinto.vault.decision.HostileCase.merge;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.vault.decision.ReviewEvidence.Mark;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Attacks by what a review says, and when. */
final class HostileReviewCases {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private HostileReviewCases() {}

    static Stream<HostileCase> reviews() {
        return Stream.of(
                merge("no approval", scene -> scene.reviews.clear(), "not-approved"),
                merge(
                        "label only",
                        scene -> {
                            scene.reviews.clear();
                            scene.labels = Set.of("vault-approved");
                        },
                        "not-approved",
                        "label-is-no-approval"),
                merge("remark only", scene -> scene.only(scene.review("carol", ReviewState.COMMENT)), "not-approved"),
                merge("draft only", scene -> scene.only(scene.review("carol", ReviewState.PENDING)), "not-approved"),
                merge(
                        "question only",
                        scene -> scene.only(scene.review("carol", ReviewState.REQUEST_REVIEW)),
                        "not-approved"),
                merge(
                        "one of two persons",
                        scene -> scene.rules = scene.rules.quorum(BlastTier.HIGH, 2),
                        "quorum-not-met"),
                merge(
                        "one person twice",
                        scene -> {
                            scene.rules = scene.rules.quorum(BlastTier.HIGH, 2);
                            scene.reviews.add(scene.approval("CAROL"));
                        },
                        "quorum-not-met"),
                merge(
                        "one refuses, one approves",
                        scene -> scene.reviews.add(scene.review("dave", ReviewState.REQUEST_CHANGES)),
                        "changes-requested"),
                merge(
                        "refusal of somebody whom the branch counts",
                        scene -> scene.reviews.add(scene.review("mallory", ReviewState.REQUEST_CHANGES)),
                        "changes-requested"),
                merge(
                        "refusal that the head moved past",
                        scene -> scene.reviews.add(scene.review(
                                "dave",
                                ReviewState.REQUEST_CHANGES,
                                Scene.OTHER,
                                Set.of(Mark.STALE),
                                Optional.of(Scene.TEN))),
                        "changes-requested"),
                merge(
                        "approval, then a refusal by the same",
                        scene -> scene.reviews.add(scene.review("carol", ReviewState.REQUEST_CHANGES)),
                        "changes-requested",
                        "not-approved"),
                merge(
                        "refusal that a clock put before the approval",
                        scene -> scene.reviews.add(scene.review(
                                "carol", ReviewState.REQUEST_CHANGES, Scene.HEAD, Set.of(), Optional.of(Scene.NINE))),
                        "changes-requested",
                        "not-approved"),
                merge(
                        "refusal that was numbered before the approval",
                        scene -> scene.reviews.add(
                                0,
                                new ReviewEvidence(
                                        0,
                                        Optional.of("carol"),
                                        ReviewState.REQUEST_CHANGES,
                                        Scene.HEAD,
                                        Set.of(),
                                        Optional.of(Scene.TEN.plus(MOMENT)))),
                        "changes-requested",
                        "not-approved"),
                merge(
                        "newest review of an unknown kind",
                        scene -> scene.reviews.add(scene.review("carol", ReviewState.UNKNOWN)),
                        "review-state-unknown",
                        "not-approved"),
                merge(
                        "approval of a team",
                        scene -> scene.only(new ReviewEvidence(
                                1,
                                Optional.empty(),
                                ReviewState.APPROVED,
                                Scene.HEAD,
                                Set.of(Mark.OFFICIAL),
                                Optional.of(Scene.TEN))),
                        "review-of-team",
                        "not-approved"),
                merge(
                        "dismissed review",
                        scene -> scene.only(scene.approval("carol", Mark.DISMISSED)),
                        "review-dismissed"),
                fire(
                        "dismissed after the merge",
                        scene -> scene.only(scene.approval("carol", Mark.DISMISSED)),
                        "review-dismissed"),
                merge("stale review", scene -> scene.only(scene.approval("carol", Mark.STALE)), "review-stale"),
                merge("patch-identical force-push", scene -> scene.headCommit = Scene.OTHER, "review-of-other-commit"),
                merge(
                        "approval then edit",
                        scene -> {
                            scene.headCommit = Scene.OTHER;
                            scene.only(scene.approval("carol", Mark.STALE, Mark.DISMISSED));
                        },
                        "review-of-other-commit",
                        "review-stale",
                        "review-dismissed"),
                merge(
                        "unofficial review",
                        scene -> scene.only(scene.review(
                                "carol", ReviewState.APPROVED, Scene.HEAD, Set.of(), Optional.of(Scene.TEN))),
                        "review-unofficial"));
    }

    static Stream<HostileCase> times() {
        Duration skew = Moments.SKEW;
        Duration week = Duration.ofDays(7);
        return Stream.of(
                merge(
                        "approval at no time",
                        scene -> scene.only(scene.review(
                                "carol", ReviewState.APPROVED, Scene.HEAD, Set.of(Mark.OFFICIAL), Optional.empty())),
                        "review-time-unknown"),
                merge(
                        "approval from the future",
                        scene -> scene.approvedAt(Scene.NOON.plus(skew).plus(MOMENT)),
                        "review-in-future"),
                merge(
                        "approval before the request",
                        scene -> scene.approvedAt(Scene.NINE.minus(skew).minus(MOMENT)),
                        "review-before-request"),
                fire(
                        "merged first, approved then",
                        scene -> scene.approvedAt(Scene.ELEVEN.plus(MOMENT)),
                        "review-after-merge"),
                merge(
                        "approval that expired",
                        scene -> scene.now = Scene.TEN.plus(week).plus(MOMENT),
                        "review-expired"),
                fire(
                        "approval that had expired at the merge",
                        scene -> {
                            scene.mergedAt = Optional.of(Scene.TEN.plus(week).plus(MOMENT));
                            scene.now = scene.mergedAt.get();
                        },
                        "review-expired"),
                fire(
                        "approved, and run weeks later",
                        scene -> scene.now = Scene.ELEVEN.plus(week).plus(MOMENT),
                        "execution-expired"),
                fire(
                        "merge from the future",
                        scene -> scene.mergedAt =
                                Optional.of(Scene.NOON.plus(skew).plus(MOMENT)),
                        "merged-in-future"),
                fire(
                        "clock going back between request and merge",
                        scene -> {
                            scene.mergedAt = Optional.of(Scene.NINE.minus(skew).minus(MOMENT));
                            scene.approvedAt(Scene.NINE.minus(skew).minus(MOMENT));
                        },
                        "merged-before-request",
                        "review-before-request"),
                merge(
                        "request from the future",
                        scene -> {
                            scene.createdAt = Scene.NOON.plus(skew).plus(MOMENT);
                            scene.approvedAt(Scene.NOON.plus(skew));
                        },
                        "opened-in-future"));
    }
}
