package ai.disinto.forge.pull;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.User;
import ai.disinto.forge.pull.ReviewVerdict.Remark;
import java.util.List;
import java.util.stream.Stream;

/** What reviewers who want changes wrote: in their reviews, on lines, and in comments about the same commit. */
final class ReviewRemarks {
    private static final int MOST = 100;
    private static final int LONGEST = 25_000;

    private final ForgeRepository repository;
    private final PullRequest pull;

    ReviewRemarks(ForgeRepository repository, PullRequest pull) {
        this.repository = repository;
        this.pull = pull;
    }

    List<Remark> of(List<Review> wanting) {
        if (wanting.isEmpty()) {
            return List.of();
        }
        List<Comment> comments = repository.comments().list(pull.number()).list();
        return wanting.stream()
                .flatMap(review -> Stream.of(body(review), commented(review, comments), onLines(review)))
                .flatMap(remarks -> remarks)
                .filter(remark -> !remark.text().isBlank())
                .limit(MOST)
                .toList();
    }

    private static Stream<Remark> body(Review review) {
        return Stream.of(new Remark(login(review), "", 0, cut(review.body())));
    }

    private Stream<Remark> commented(Review review, List<Comment> comments) {
        String login = login(review);
        return comments.stream()
                .filter(comment ->
                        ReviewMark.REVIEWED.isOn(comment, login, pull.head().sha()))
                .map(comment -> new Remark(login, "", 0, cut(ReviewMark.REVIEWED.text(comment.body()))));
    }

    private Stream<Remark> onLines(Review review) {
        return review.comments() == 0
                ? Stream.empty()
                : repository.reviews().comments(pull.number(), review.id()).list().stream()
                        .map(remark -> new Remark(
                                login(review),
                                remark.path(),
                                line(remark.line(), remark.oldLine()),
                                cut(remark.body())));
    }

    private static int line(long inNew, long inOld) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, inNew > 0 ? inNew : Math.max(0, inOld)));
    }

    private static String login(Review review) {
        return review.author().map(User::login).orElse("");
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String more = "\n… (the first " + LONGEST + " of " + text.length() + " characters)";
        int end = LONGEST - more.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + more;
    }
}
