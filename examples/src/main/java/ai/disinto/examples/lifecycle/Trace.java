package ai.disinto.examples.lifecycle;

import ai.disinto.core.sprint.SubIssue;
import ai.disinto.forge.model.CommitStatus;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.StatusState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one entry of the sprint left on the forge.
 *
 * @param entry the entry
 * @param issues its issues, which should be one
 * @param merged the pull requests that were merged for it, which should be one
 * @param claims how often its issue was claimed
 * @param builds the last statuses of each commit that was built
 * @param reviews the verdicts of the reviewer
 */
record Trace(
        SubIssue entry,
        List<Issue> issues,
        List<PullRequest> merged,
        int claims,
        Map<String, List<CommitStatus>> builds,
        List<Review> reviews) {
    Optional<PullRequest> pull() {
        return merged.stream().findFirst();
    }

    boolean isClosed() {
        return !issues.isEmpty() && issues.stream().noneMatch(Issue::isOpen);
    }

    /** Whether what was merged had passed its checks. */
    boolean isGreen() {
        List<CommitStatus> head = pull().map(
                        pull -> builds.getOrDefault(pull.head().sha(), List.of()))
                .orElse(List.of());
        return !head.isEmpty() && head.stream().allMatch(status -> status.state() == StatusState.SUCCESS);
    }

    /** Whether the reviewer approved exactly what was merged. */
    boolean isReviewed() {
        return pull().isPresent()
                && reviews.stream()
                        .anyMatch(review -> review.state() == ai.disinto.forge.model.ReviewState.APPROVED
                                && !review.isDismissed()
                                && review.commit().equals(pull().get().head().sha()));
    }

    long redBuilds() {
        return builds.values().stream()
                .filter(statuses -> statuses.stream()
                        .anyMatch(
                                status -> status.state() == StatusState.FAILURE || status.state() == StatusState.ERROR))
                .count();
    }

    long changesRequested() {
        return reviews.stream()
                .filter(review -> review.state() == ai.disinto.forge.model.ReviewState.REQUEST_CHANGES)
                .count();
    }
}
