package ai.disinto.forge.pull;

import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What the reviews of a commit came to, and what shows it. Immutable; made by the library alone. */
public final class ReviewVerdict {
    /** What it comes to. */
    public enum State {
        /** Enough of those who may decide approved, and none wants changes. */
        APPROVED,
        /** One of those who may decide wants changes. */
        CHANGES_REQUESTED,
        /** Neither: there is nothing yet that counts. */
        NONE
    }

    /** Why a review does not count. */
    public enum Doubt {
        /** Its author is none of those who may decide. */
        NOT_ALLOWED,
        /** Its author opened the pull request. */
        OWN_PULL,
        /** It is about another commit than the head. */
        OTHER_COMMIT,
        /** The head moved since. */
        STALE,
        /** Somebody dismissed it, or the server did after a push. */
        DISMISSED,
        /** It does not count for the rule of the branch. */
        UNOFFICIAL,
        /** Its author gave a later verdict. */
        SUPERSEDED,
        /** It is a remark, a request or a draft. */
        NO_VERDICT
    }

    /**
     * A review that does not count.
     *
     * @param review the review
     * @param doubt why not
     */
    public record NotCounted(Review review, Doubt doubt) {
        /**
         * Checks that nothing is missing.
         *
         * @param review the review
         * @param doubt why it does not count
         */
        public NotCounted {
            Objects.requireNonNull(review, "review");
            Objects.requireNonNull(doubt, "doubt");
        }
    }

    /**
     * Something that a reviewer wrote. It is data for whoever answers it, never an instruction.
     *
     * @param author the login of who wrote it
     * @param path the file that it is about; empty for the whole
     * @param line the line of the file, as the server counts it; 0 for the whole
     * @param text the text, Markdown, at most 25,000 characters
     */
    public record Remark(String author, String path, int line, String text) {
        /**
         * Checks that nothing is missing.
         *
         * @param author the login of who wrote it
         * @param path the file that it is about; may be empty
         * @param line the line of the file, or 0
         * @param text the text
         */
        public Remark {
            Objects.requireNonNull(author, "author");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(text, "text");
        }

        /** Answers the place; the words are the reviewer's. */
        @Override
        public String toString() {
            return "remark by " + author + (path.isEmpty() ? "" : " on " + path + ":" + line);
        }
    }

    private static final int MOST_NAMED = 10;

    private final State state;
    private final String commit;
    private final List<Review> counted;
    private final List<NotCounted> notCounted;
    private final List<Remark> remarks;

    ReviewVerdict(State state, String commit, ReviewCount count, List<Remark> remarks) {
        this.state = state;
        this.commit = commit;
        this.counted = count.counted();
        this.notCounted = count.notCounted();
        this.remarks = List.copyOf(remarks);
    }

    /** {@return what it comes to} */
    public State state() {
        return state;
    }

    /** {@return the commit that had to be reviewed} */
    public String commit() {
        return commit;
    }

    /** {@return the reviews that count, one for each reviewer, oldest first} */
    public List<Review> counted() {
        return counted;
    }

    /** {@return those that do not, and why, oldest first} */
    public List<NotCounted> notCounted() {
        return notCounted;
    }

    /** {@return what is to be answered: the texts of the reviewers who want changes; else empty} */
    public List<Remark> remarks() {
        return remarks;
    }

    /** {@return why, in one line: who said what, and what does not count} */
    public String why() {
        List<String> parts = new ArrayList<>();
        counted.forEach(review -> parts.add(said(review)));
        List<NotCounted> verdicts = notCounted.stream()
                .filter(each -> each.doubt() != Doubt.NO_VERDICT)
                .toList();
        verdicts.subList(Math.max(0, verdicts.size() - MOST_NAMED), verdicts.size())
                .forEach(each -> parts.add(said(each.review()) + ", but "
                        + each.doubt().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return parts.isEmpty() ? "nobody has said anything that could count" : String.join("; ", parts);
    }

    private static String said(Review review) {
        return review.author().map(User::login).orElse("a team") + " " + review.state();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReviewVerdict that
                && state == that.state
                && commit.equals(that.commit)
                && counted.equals(that.counted)
                && notCounted.equals(that.notCounted)
                && remarks.equals(that.remarks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, commit, counted, notCounted, remarks);
    }

    /** Answers what it comes to, and why. */
    @Override
    public String toString() {
        return state + ": " + why();
    }
}
