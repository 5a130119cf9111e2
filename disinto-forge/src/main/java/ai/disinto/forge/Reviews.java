package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.ReviewComment;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.forge.model.User;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The reviews of the pull requests of one repository, and who is asked for them. */
public final class Reviews {
    private static final int LOOKS = 5;

    private final Calls calls;
    private final Target repository;

    Reviews(Calls calls, Target repository) {
        this.calls = calls;
        this.repository = repository;
    }

    /**
     * Answers the reviews of a pull request, oldest first. Drafts are shown to their authors only.
     *
     * @param number the number of the pull request
     * @return the reviews
     */
    public Listing<Review> list(int number) {
        return calls.list(at(number), Review.class, Review::id);
    }

    /**
     * Looks for a review.
     *
     * @param number the number of the pull request
     * @param id the id of the review
     * @return the review, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Review> find(int number, long id) {
        return calls.find(at(number).then(id), Review.class);
    }

    /**
     * Gives a verdict. One that is given right after a push may be dismissed a moment later, when the server gets to the
     * push; {@link #giveLasting} sees to that.
     *
     * @param number the number of the pull request
     * @param review the verdict
     * @return the review
     * @throws InvalidRequestException if it is one's own pull request, or the text is missing
     * @throws OutcomeUnknownException if the answer was lost; look for the review before giving it again
     * @throws ForgeException if it was not given
     */
    public Review give(int number, NewReview review) {
        Objects.requireNonNull(review, "review");
        Review given = calls.post(at(number), review.body(), Review.class);
        if (!given.rawState().equals(review.event())) {
            throw new UnexpectedAnswerException(FailedCall.answered(
                    "POST", at(number).toString(), 200, "the review is " + given.rawState() + " instead"));
        }
        return given;
    }

    /**
     * Gives a verdict and looks after it for a few seconds. If the server dismisses it meanwhile, because it only now
     * gets to a push that came before, it is given once more.
     *
     * @param number the number of the pull request
     * @param review the verdict, bound to a commit
     * @return the review as it is in the end
     * @throws InvalidRequestException if it is one's own pull request, or the text is missing
     * @throws OutcomeUnknownException if an answer was lost; look for the review before giving it again
     * @throws ForgeException if it was not given
     */
    public Review giveLasting(int number, NewReview review) {
        Review given = settled(number, give(number, review));
        return given.isDismissed() ? settled(number, give(number, review)) : given;
    }

    /**
     * Dismisses a review, which only administrators of the repository may. Dismissing it again leaves it dismissed; the
     * server notes each time in the timeline.
     *
     * @param number the number of the pull request
     * @param id the id of the review
     * @param reason why
     * @return the review as it is now
     * @throws OutcomeUnknownException if the answers were lost; it may be dismissed again
     * @throws ForgeException if it still counts
     */
    public Review dismiss(int number, long id, String reason) {
        JsonBody body = JsonBody.of("message", Objects.requireNonNull(reason, "reason"));
        return repeatable(at(number).then(id, "dismissals"), body);
    }

    /**
     * Lets a dismissed review count again, which only administrators of the repository may.
     *
     * @param number the number of the pull request
     * @param id the id of the review
     * @return the review as it is now
     * @throws OutcomeUnknownException if the answers were lost; it may be restored again
     * @throws ForgeException if it still does not count
     */
    public Review restore(int number, long id) {
        return repeatable(at(number).then(id, "undismissals"), JsonBody.of());
    }

    /**
     * Deletes a review.
     *
     * @param number the number of the pull request
     * @param id the id of the review
     * @throws ForgeException if it is still there
     */
    public void delete(int number, long id) {
        calls.delete(at(number).then(id));
    }

    /**
     * Answers the remarks of a review.
     *
     * @param number the number of the pull request
     * @param id the id of the review
     * @return the remarks; servers do not cut this list
     */
    public Listing<ReviewComment> comments(int number, long id) {
        return calls.whole(at(number).then(id, "comments"), ReviewComment.class, ReviewComment::id);
    }

    /**
     * Asks for reviews. Asking somebody again changes nothing.
     *
     * @param number the number of the pull request
     * @param logins who is asked
     * @throws NotFoundException if there is no such account
     * @throws InvalidRequestException if it is the author of the pull request, or may not read it
     * @throws ForgeException if they were not asked
     */
    public void request(int number, Collection<String> logins) {
        calls.repeatable(
                "POST",
                requested(number),
                JsonBody.of("reviewers", List.copyOf(Objects.requireNonNull(logins, "logins"))));
    }

    /**
     * Takes back what was asked for.
     *
     * @param number the number of the pull request
     * @param logins who was asked
     * @throws ForgeException if they are still asked
     */
    public void withdraw(int number, Collection<String> logins) {
        calls.repeatable(
                "DELETE",
                requested(number),
                JsonBody.of("reviewers", List.copyOf(Objects.requireNonNull(logins, "logins"))));
    }

    /** {@return the accounts that can be asked for a review; servers do not cut this list} */
    public Listing<User> candidates() {
        return calls.whole(repository.then("reviewers"), User.class, User::id);
    }

    private Review repeatable(Target target, JsonBody body) {
        return calls.read(calls.repeatable("POST", target, body), Decoders.of(Review.class));
    }

    /** The review once the server has got to what was pushed before it. */
    private Review settled(int number, Review given) {
        Review now = given;
        Instant end = calls.end();
        boolean isReached = false;
        int last = LOOKS;
        for (int look = 1; look <= last && !now.isDismissed() && calls.paused(look, end, at(number)); look++) {
            now = calls.get(at(number).then(given.id()), Review.class);
            if (!isReached && othersAreStale(number, given)) {
                isReached = true;
                last = look + 1;
            }
        }
        return now;
    }

    /** Whether the server has got to the push: it marks the reviews of older commits, and dismisses approvals after that. */
    private boolean othersAreStale(int number, Review given) {
        PullRequest pull = calls.get(repository.then("pulls", number), PullRequest.class);
        List<Review> older = list(number).list().stream()
                .filter(each -> each.state() != ReviewState.REQUEST_REVIEW && each.id() != given.id())
                .filter(each -> !each.commit().equals(pull.head().sha()))
                .toList();
        return !older.isEmpty() && older.stream().allMatch(Review::isStale);
    }

    private Target at(int number) {
        return repository.then("pulls", number, "reviews");
    }

    private Target requested(int number) {
        return repository.then("pulls", number, "requested_reviewers");
    }
}
