package ai.disinto.forge.pull;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.PullRequest;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks what those who may decide have said about the head of a pull request. A verdict is a formal review of one of
 * them, about the commit at the head, official, neither stale nor dismissed. Comments never are, whoever wrote them;
 * those of the reviewers only add text. Immutable and safe to share between threads.
 */
public final class ReviewEvidence {
    private final ForgeRepository repository;
    private final Set<String> reviewers;
    private final boolean officialOnly;
    private final int approvals;

    private ReviewEvidence(ForgeRepository repository, Set<String> reviewers, boolean officialOnly, int approvals) {
        this.repository = repository;
        this.reviewers = reviewers;
        this.officialOnly = officialOnly;
        this.approvals = approvals;
    }

    /**
     * Answers evidence that wants the approval of one reviewer.
     *
     * @param repository the repository
     * @param reviewers the logins of who may decide; nobody else is heard, nor is the author of a pull request
     * @return the evidence
     */
    public static ReviewEvidence of(ForgeRepository repository, Collection<String> reviewers) {
        Objects.requireNonNull(repository, "repository");
        Set<String> logins = Objects.requireNonNull(reviewers, "reviewers").stream()
                .map(login -> Objects.requireNonNull(login, "reviewers").strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new ReviewEvidence(repository, logins, true, 1);
    }

    /**
     * Answers evidence that also hears reviews that do not count for the rule of the branch: where there is a rule, those
     * of accounts that it does not name; where there is none, those of accounts without write access.
     *
     * @return evidence with that
     */
    public ReviewEvidence acceptingUnofficial() {
        return new ReviewEvidence(repository, reviewers, false, approvals);
    }

    /**
     * Sets how many reviewers have to approve; one by default.
     *
     * @param number from 1
     * @return evidence with that
     * @throws IllegalArgumentException if it is less
     */
    public ReviewEvidence approvals(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("number of approvals must be 1 or more, got " + number);
        }
        return new ReviewEvidence(repository, reviewers, officialOnly, number);
    }

    /**
     * Looks at the reviews of a pull request. One request for 50 reviews; if changes are requested, one for the comments
     * and one for the remarks of each review.
     *
     * @param pull the pull request; its head is what has to be reviewed
     * @return the verdict
     * @throws ForgeException if something cannot be read
     */
    public ReviewVerdict look(PullRequest pull) {
        Objects.requireNonNull(pull, "pull");
        ReviewCount count = ReviewCount.of(
                pull, repository.reviews().list(pull.number()).list(), new ReviewCount.Rule(reviewers, officialOnly));
        return new ReviewVerdict(
                count.state(approvals),
                pull.head().sha(),
                count,
                new ReviewRemarks(repository, pull).of(count.wantingChanges()));
    }

    /** Whether an account is one of those who may decide. */
    boolean mayDecide(String login) {
        return reviewers.contains(login.toLowerCase(Locale.ROOT));
    }

    /** Answers who may decide. */
    @Override
    public String toString() {
        return "reviews by " + String.join(", ", new TreeSet<>(reviewers)) + " in " + repository.slug();
    }
}
