package ai.disinto.forge.pull;

import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.ReviewState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a reviewing account and the author of a pull request are with each other about one commit. Both write into their
 * comments up to which review they go, since one comment serves all rounds: the reviewer, which verdict of its own came
 * before what stands there; the author, which one is answered.
 *
 * @param last the last word of the account, if it is about the commit
 * @param said its comment about the commit
 * @param isAnswered whether the author answered its request for changes, which still stands
 */
record ReviewRound(Optional<Review> last, Optional<String> said, boolean isAnswered) {
    private static final Pattern UP_TO = Pattern.compile("<!-- up-to-review: ([1-9][0-9]{0,17}) -->");

    /** With all reviews and comments of the pull request. */
    static ReviewRound of(String account, PullRequest pull, List<Review> reviews, List<Comment> comments) {
        Optional<Review> last = last(account, pull.head().sha(), reviews);
        String line = ReviewMark.REVIEWED.line(pull.head().sha());
        Optional<String> said = comments.stream()
                .filter(comment ->
                        ReviewMark.REVIEWED.isOn(comment, account, pull.head().sha())
                                && comment.body().startsWith(line))
                .min(Comparator.comparingLong(Comment::id))
                .map(Comment::body);
        boolean isAnswered = last.filter(ReviewRound::mayBeAnswered)
                .filter(review -> isAnswered(review, pull, comments))
                .isPresent();
        return new ReviewRound(last, said, isAnswered);
    }

    static Optional<Review> last(String account, String commit, List<Review> reviews) {
        List<Review> own = ReviewGiving.own(reviews, account);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(own.get(own.size() - 1))
                        .filter(review -> review.commit().equals(commit));
    }

    /** Who dismissed a request for changes did so on purpose. */
    static boolean mayBeAnswered(Review last) {
        return last.state() == ReviewState.REQUEST_CHANGES && !last.isDismissed();
    }

    /** The hidden line that names a review; nothing for none. */
    static String line(long review) {
        return review == 0 ? "" : "\n<!-- up-to-review: " + review + " -->";
    }

    /** The review before what stands in the comment; 0 if there was none. */
    long before() {
        return said.map(ReviewRound::upTo).orElse(0L);
    }

    /** Whether there is a verdict for what stands in the comment. */
    boolean isGiven() {
        return said.isPresent() && last.filter(review -> review.id() > before()).isPresent();
    }

    /** The review before this comment, if the account says it now: the same as before unless that was given already. */
    long before(String comment) {
        boolean isNext = said.isPresent() ? isGiven() && (isAnswered || !isSaid(comment)) : isAnswered;
        return isNext ? last.map(Review::id).orElse(0L) : before();
    }

    private boolean isSaid(String comment) {
        return said.filter(there -> lines(there).equals(lines(comment))).isPresent();
    }

    /** What stands below the hidden line, if there is one. */
    static String without(String text) {
        Matcher line = UP_TO.matcher(text);
        return line.lookingAt() ? text.substring(line.end()).strip() : text;
    }

    private static List<String> lines(String comment) {
        return ReviewMark.REVIEWED.text(comment).lines().toList();
    }

    private static long upTo(String comment) {
        Matcher line =
                UP_TO.matcher(comment.lines().skip(1).findFirst().orElse("").strip());
        return line.matches() ? Long.parseLong(line.group(1)) : 0;
    }

    /** Answers of others than this library name no review: those count that came after it. */
    private static boolean isAnswered(Review last, PullRequest pull, List<Comment> comments) {
        String author = pull.author().login();
        return comments.stream()
                .filter(comment ->
                        ReviewMark.ANSWERED.isOn(comment, author, pull.head().sha()))
                .anyMatch(comment -> {
                    long upTo = upTo(comment.body());
                    return upTo > 0 ? upTo >= last.id() : isAfter(comment, last);
                });
    }

    private static boolean isAfter(Comment comment, Review review) {
        return review.submittedAt()
                .filter(then -> comment.updatedAt().orElse(comment.createdAt()).isAfter(then))
                .isPresent();
    }
}
