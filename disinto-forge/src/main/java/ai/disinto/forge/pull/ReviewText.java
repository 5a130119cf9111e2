package ai.disinto.forge.pull;

import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.internal.text.QuotedText;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** What the reviewing account writes, and how it finds its own words again. */
final class ReviewText {
    private static final int LONGEST = 50_000;
    private static final String DASH = " – ";

    private final QuotedText quoted;

    ReviewText(SecretScanner secrets) {
        this.quoted = new QuotedText(secrets);
    }

    /** The comment: the mark, the verdict and its reason in one line, the text. */
    String comment(String commit, ReviewOpinion opinion) {
        String text = quoted.markdown(opinion.text(), LONGEST);
        return ReviewMark.REVIEWED.line(commit) + "\n" + headline(opinion) + (text.isEmpty() ? "" : "\n\n" + text);
    }

    /** What stands in the formal review too. */
    String headline(ReviewOpinion opinion) {
        String reason = quoted.markdown(quoted.line(opinion.reason()), LONGEST);
        return "**" + opinion.verdict() + "**" + (reason.isEmpty() ? "" : DASH + reason);
    }

    /** The opinion that a comment of ours was made of. The verdict stands before all words of others. */
    static Optional<ReviewOpinion> opinion(String comment) {
        String text = ReviewMark.REVIEWED.text(comment);
        int end = text.indexOf('\n');
        String first = (end < 0 ? text : text.substring(0, end)).strip();
        String rest = end < 0 ? "" : text.substring(end + 1).strip();
        return Stream.of(Verdict.values())
                .filter(verdict -> first.startsWith("**" + verdict + "**"))
                .map(verdict -> new ReviewOpinion(verdict, reason(first, verdict), rest))
                .findFirst();
    }

    String failure(String commit, String why, int count) {
        return ReviewMark.FAILED.line(commit) + "\nReview failed (" + count + " of " + ReviewDesk.MOST_FAILURES
                + ")\n\n" + quoted.fenced(quoted.tail(why));
    }

    private static String reason(String headline, Verdict verdict) {
        String after = headline.substring(verdict.name().length() + 4);
        return after.startsWith(DASH) ? after.substring(DASH.length()) : after.strip();
    }
}
