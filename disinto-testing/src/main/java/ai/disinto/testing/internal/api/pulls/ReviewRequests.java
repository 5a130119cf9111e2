package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.access.BranchRights;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.issues.Timeline;
import ai.disinto.testing.internal.events.ReviewRequested;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.ReviewRenderer;
import ai.disinto.testing.internal.store.Accounts;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Review;
import ai.disinto.testing.internal.store.ReviewState;
import ai.disinto.testing.internal.store.User;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks people for reviews. */
final class ReviewRequests {
    private final Call call;
    private final PullRequest pull;

    private ReviewRequests(Call call) {
        this.call = call;
        this.pull = PullFinder.namedPull(call);
    }

    static Answer ask(Call call) {
        ReviewRequests requests = new ReviewRequests(call);
        List<User> people = requests.people();
        people.forEach(requests::checkAskable);
        List<Review> asked =
                people.stream().map(requests::ask).flatMap(Optional::stream).toList();
        return Answer.created(Json.array(asked, new ReviewRenderer(call.view())::review));
    }

    static Answer withdraw(Call call) {
        ReviewRequests requests = new ReviewRequests(call);
        List<User> people = requests.people();
        people.forEach(requests::checkWithdrawable);
        people.forEach(requests::withdraw);
        return Answer.noContent();
    }

    private List<User> people() {
        return call.body().texts("reviewers").orElse(List.of()).stream()
                .map(this::person)
                .toList();
    }

    private User person(String name) {
        Accounts accounts = call.instance().store().accounts();
        return (name.contains("@") ? accounts.findByEmail(name) : accounts.find(name))
                .orElseThrow(() -> Refusal.notFoundIn("User '" + name + "' not exist"));
    }

    private Optional<Review> latest(User person) {
        return pull.reviews().stream()
                .filter(review -> review.reviewer() == person && review.isVerdictOrRequest())
                .max(Comparator.comparingLong(Review::id));
    }

    private void checkAskable(User person) {
        if (person.organization()) {
            throw invalid("Organization can't be added as reviewer");
        }
        if (!call.instance().access().of(person, call.repository()).atLeast(Permission.READ)) {
            throw invalid("Reviewer can't read");
        }
        boolean own = pull.issue().poster() == call.user();
        if (person == pull.issue().poster()) {
            throw invalid("poster of pr can't be reviewer");
        }
        boolean again = own && latest(person).filter(Review::isVerdict).isPresent();
        if (!mayChoose() && !again) {
            throw invalid("Doer can't choose reviewer");
        }
    }

    private void checkWithdrawable(User person) {
        boolean oneself = person == call.user()
                && latest(person)
                        .filter(review -> review.state() == ReviewState.REQUEST_REVIEW)
                        .isPresent();
        if (!mayChoose() && !oneself) {
            throw invalid("Doer can't remove reviewer");
        }
    }

    private boolean mayChoose() {
        return call.permission().atLeast(Permission.WRITE);
    }

    private Refusal invalid(String reason) {
        return Refusal.invalid(reason + " [user_id: " + call.user().id() + ", repo_id: "
                + call.repository().id() + "]");
    }

    private Optional<Review> ask(User person) {
        Optional<Review> latest = latest(person);
        if (latest.filter(review -> review.state() == ReviewState.REQUEST_REVIEW)
                .isPresent()) {
            return Optional.empty();
        }
        if (latest.isPresent() && !PullFinder.isOpen(pull)) {
            throw Refusal.forbidden("cannot request a re-review for this closed or merged PR");
        }
        boolean official = isOfficial(person);
        if (official) {
            pull.reviews().stream()
                    .filter(review -> review.reviewer() == person)
                    .forEach(r -> r.official(false));
        }
        Instant now = call.instance().now();
        long id = call.instance().store().nextId(Review.class);
        Review request = new Review(id, pull, person, ReviewState.REQUEST_REVIEW, "", "", now, now);
        request.official(official);
        pull.reviews().add(request);
        entry(person, false).review(request);
        return Optional.of(request);
    }

    private void withdraw(User person) {
        boolean removed = pull.reviews()
                .removeIf(review -> review.reviewer() == person && review.state() == ReviewState.REQUEST_REVIEW);
        if (removed) {
            if (isOfficial(person)) {
                Reviews.restoreLatest(pull, person);
            }
            Comment unused = entry(person, true);
        }
    }

    private boolean isOfficial(User person) {
        return new BranchRights(call.instance().access(), call.repository(), pull.baseBranch())
                .isOfficialReviewer(person);
    }

    private Comment entry(User person, boolean removed) {
        Comment entry = new Timeline(call.instance()).add(pull.issue(), call.user(), "review_request");
        entry.assignee(person);
        entry.removedAssignee(removed);
        call.instance().events().publish(new ReviewRequested(call.repository(), call.user(), pull, person, removed));
        return entry;
    }
}
