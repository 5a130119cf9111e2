package ai.disinto.forge.pull;

import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.forge.model.User;
import ai.disinto.forge.pull.ReviewVerdict.Doubt;
import ai.disinto.forge.pull.ReviewVerdict.NotCounted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which reviews of a pull request count: the last word of each who may decide, if it is about the head. */
record ReviewCount(List<Review> counted, List<NotCounted> notCounted) {
    /**
     * Who is heard.
     *
     * @param reviewers logins in small letters
     * @param officialOnly whether only those count that the forge counts
     */
    record Rule(Set<String> reviewers, boolean officialOnly) {}

    static ReviewCount of(PullRequest pull, List<Review> reviews, Rule rule) {
        List<Review> inOrder =
                reviews.stream().sorted(Comparator.comparingLong(Review::id)).toList();
        Map<String, Long> last = new HashMap<>();
        inOrder.stream()
                .filter(ReviewCount::isVerdict)
                .forEach(review -> login(review).ifPresent(login -> last.put(login, review.id())));
        List<Review> counted = new ArrayList<>();
        List<NotCounted> notCounted = new ArrayList<>();
        for (Review review : inOrder) {
            doubt(review, pull, rule, last)
                    .ifPresentOrElse(doubt -> notCounted.add(new NotCounted(review, doubt)), () -> counted.add(review));
        }
        return new ReviewCount(List.copyOf(counted), List.copyOf(notCounted));
    }

    ReviewVerdict.State state(int approvals) {
        if (!wantingChanges().isEmpty()) {
            return ReviewVerdict.State.CHANGES_REQUESTED;
        }
        return counted.size() >= approvals ? ReviewVerdict.State.APPROVED : ReviewVerdict.State.NONE;
    }

    List<Review> wantingChanges() {
        return counted.stream()
                .filter(review -> review.state() == ReviewState.REQUEST_CHANGES)
                .toList();
    }

    private static Optional<Doubt> doubt(Review review, PullRequest pull, Rule rule, Map<String, Long> last) {
        if (!isVerdict(review)) {
            return Optional.of(Doubt.NO_VERDICT);
        }
        String login = login(review).orElse("");
        if (login.isEmpty() || !rule.reviewers().contains(login)) {
            return Optional.of(Doubt.NOT_ALLOWED);
        }
        if (login.equals(pull.author().login().toLowerCase(Locale.ROOT))) {
            return Optional.of(Doubt.OWN_PULL);
        }
        if (last.getOrDefault(login, review.id()) != review.id()) {
            return Optional.of(Doubt.SUPERSEDED);
        }
        return onHead(review, pull.head().sha(), rule.officialOnly());
    }

    private static Optional<Doubt> onHead(Review review, String head, boolean officialOnly) {
        if (review.isDismissed()) {
            return Optional.of(Doubt.DISMISSED);
        }
        if (!review.commit().equals(head)) {
            return Optional.of(Doubt.OTHER_COMMIT);
        }
        if (review.isStale()) {
            return Optional.of(Doubt.STALE);
        }
        return officialOnly && !review.isOfficial() ? Optional.of(Doubt.UNOFFICIAL) : Optional.empty();
    }

    private static boolean isVerdict(Review review) {
        return review.state() == ReviewState.APPROVED || review.state() == ReviewState.REQUEST_CHANGES;
    }

    /** Who wrote it, in small letters; nobody for a team or an account that is gone. */
    private static Optional<String> login(Review review) {
        return review.author()
                .filter(user -> user.id() > 0)
                .map(User::login)
                .map(name -> name.toLowerCase(Locale.ROOT));
    }
}
