package ai.disinto.forge.pull;

import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.pull.ReviewPosting.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The reviewer's side: which pull requests need a review, what there is to read, and how the opinion gets onto the forge.
 * All it knows stands there: a comment that begins with {@code <!-- reviewed: SHA -->}, and a formal review of the same
 * commit. Both count only if the reviewing account wrote them. Immutable and safe to share between threads; two desks of
 * one account at the same moment may write a comment twice.
 */
public final class ReviewDesk {
    /** After so many failed reviews a commit is skipped. */
    static final int MOST_FAILURES = 3;

    private static final int LONGEST_DIFF = 25_000;

    private final ForgeRepository repository;
    private final String account;
    private final Optional<CiEvidence> checks;
    private final SecretScanner secrets;

    private ReviewDesk(ForgeRepository repository, String account, Optional<CiEvidence> checks, SecretScanner secrets) {
        this.repository = repository;
        this.account = account;
        this.checks = checks;
        this.secrets = secrets;
    }

    /**
     * Sets a desk up; the server is not asked.
     *
     * @param repository the repository, as the reviewing account
     * @param account the login of that account
     * @return the desk, which redacts what {@link SecretScanner#standard} finds
     */
    public static ReviewDesk of(ForgeRepository repository, String account) {
        return new ReviewDesk(
                Objects.requireNonNull(repository, "repository"),
                Objects.requireNonNull(account, "account"),
                Optional.empty(),
                SecretScanner.standard());
    }

    /**
     * Answers a desk that looks only at heads whose checks passed or are not needed.
     *
     * @param evidence looks at the checks
     * @return a desk with that
     */
    public ReviewDesk afterChecks(CiEvidence evidence) {
        return new ReviewDesk(repository, account, Optional.of(Objects.requireNonNull(evidence, "evidence")), secrets);
    }

    /**
     * Answers a desk that redacts what it writes with another scanner.
     *
     * @param scanner knows the secrets of the project
     * @return a desk with that
     */
    public ReviewDesk redacting(SecretScanner scanner) {
        return new ReviewDesk(repository, account, checks, Objects.requireNonNull(scanner, "scanner"));
    }

    /**
     * Looks which open pull requests need a review: those with a head that has none yet, and those whose author answered the
     * request for changes without a new head. One request for 50 of them, two for each that is no draft, and what
     * {@link #afterChecks} costs.
     *
     * @return those that do, and why the others do not
     * @throws ForgeException if something cannot be read
     */
    public ReviewAgenda look() {
        return new ReviewQueue(repository, account, checks).look();
    }

    /**
     * Reads what there is to review.
     *
     * @param pull the pull request
     * @return the diff, and what an earlier try left unfinished
     * @throws ForgeException if something cannot be read, such as a diff larger than the client takes
     */
    public ReviewCase read(PullRequest pull) {
        String diff =
                repository.pulls().diff(Objects.requireNonNull(pull, "pull").number());
        List<Comment> comments = repository.comments().list(pull.number()).list();
        List<Review> reviews = repository.reviews().list(pull.number()).list();
        ReviewRound round = ReviewRound.of(account, pull, reviews, comments);
        Optional<ReviewOpinion> unfinished =
                round.isGiven() ? Optional.empty() : round.said().flatMap(ReviewText::opinion);
        return new ReviewCase(pull, cut(diff), diff.length(), unfinished);
    }

    /**
     * Gives a review: a comment with the text, a formal review that is bound to the commit, and an end to the own older
     * requests for changes. May be repeated, also after a crash: what stands already is not written again. Another opinion
     * of the same commit is a review of its own, and so is the same one after an answer in words. An approval of
     * a commit that no check has spoken about takes up to seven seconds, since servers dismiss those that come right after
     * a push.
     *
     * @param pull the number of the pull request
     * @param commit the commit that was read
     * @param opinion what to say; secrets, marks of programs, and words that would close issues are taken out of it
     * @return what came of it
     * @throws OutcomeUnknownException if an answer was lost and it cannot be found out; repeat the call
     * @throws ForgeException if it was not given
     */
    public ReviewPosting post(int pull, String commit, ReviewOpinion opinion) {
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(opinion, "opinion");
        PullRequest now = repository.pulls().get(pull);
        if (!now.isOpen()) {
            return new ReviewPosting(Outcome.CLOSED, Optional.empty());
        }
        if (!now.head().sha().equals(commit)) {
            return new ReviewPosting(Outcome.HEAD_MOVED, Optional.empty());
        }
        ReviewText text = new ReviewText(secrets);
        return new ReviewGiving(repository, account, now)
                .run(text.comment(commit, opinion), text.headline(opinion), opinion.verdict());
    }

    /**
     * Writes down that a review failed. After three of a commit it is skipped.
     *
     * @param pull the number of the pull request
     * @param commit the commit that was to be reviewed
     * @param why what happened, such as the end of a log
     * @return how many reviews of the commit have failed
     * @throws OutcomeUnknownException if the answer was lost and it cannot be found out
     * @throws ForgeException if it was not written down
     */
    public int fail(int pull, String commit, String why) {
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(why, "why");
        int count = ReviewQueue.failures(repository, pull, account, commit) + 1;
        try {
            repository.comments().create(pull, new ReviewText(secrets).failure(commit, why, count));
        } catch (OutcomeUnknownException e) {
            if (ReviewQueue.failures(repository, pull, account, commit) < count) {
                throw e;
            }
        }
        return count;
    }

    /** Whole lines, unless one is very long, and a last one that says what is missing. */
    private static String cut(String diff) {
        if (diff.length() <= LONGEST_DIFF) {
            return diff;
        }
        String note = "… (cut: this is the beginning of " + diff.length() + " characters)\n";
        int most = LONGEST_DIFF - note.length() - 1;
        int end = diff.lastIndexOf('\n', most - 1) + 1;
        if (end >= most / 2) {
            return diff.substring(0, end) + note;
        }
        boolean splits = Character.isHighSurrogate(diff.charAt(most - 1));
        return diff.substring(0, splits ? most - 1 : most) + "\n" + note;
    }

    /** Answers the account and the repository. */
    @Override
    public String toString() {
        return "reviews by " + account + " in " + repository.slug();
    }
}
