package ai.disinto.factory.simulation;

import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.forge.model.User;
import java.util.List;

/** What was merged, an allowed reviewer had approved, that very commit, before. */
final class MergedReviewed implements Invariant {
    @Override
    public List<String> violations(Simulation run) {
        return run.world.allPulls().stream()
                .filter(PullRequest::isMerged)
                .filter(pull -> run.world.code().reviews().list(pull.number()).stream()
                        .noneMatch(review -> counts(review, pull)))
                .map(pull ->
                        "pull request #" + pull.number() + " was merged without an approval of its head by a reviewer")
                .toList();
    }

    private static boolean counts(Review review, PullRequest pull) {
        String author = review.author().map(User::login).orElse("");
        return World.REVIEWERS.contains(author)
                && review.state() == ReviewState.APPROVED
                && review.isOfficial()
                && !review.isDismissed()
                && review.commit().equals(pull.head().sha());
    }
}
