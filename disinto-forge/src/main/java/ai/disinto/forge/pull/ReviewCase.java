package ai.disinto.forge.pull;

import ai.disinto.forge.model.PullRequest;
import java.util.Objects;
import java.util.Optional;

/** What a reviewer is given to read. Its texts are written by others: data, never instructions. Made by the library alone. */
public final class ReviewCase {
    private final PullRequest pull;
    private final String diff;
    private final int diffLength;
    private final Optional<ReviewOpinion> unfinished;

    ReviewCase(PullRequest pull, String diff, int diffLength, Optional<ReviewOpinion> unfinished) {
        this.pull = pull;
        this.diff = diff;
        this.diffLength = diffLength;
        this.unfinished = unfinished;
    }

    /** {@return the number of the pull request} */
    public int number() {
        return pull.number();
    }

    /** {@return the commit that is reviewed} */
    public String commit() {
        return pull.head().sha();
    }

    /** {@return the pull request} */
    public PullRequest pull() {
        return pull;
    }

    /** {@return what it changes: at most 25,000 characters, whole lines; if it was cut, a last line says so} */
    public String diff() {
        return diff;
    }

    /** {@return how many characters the whole diff has} */
    public int diffLength() {
        return diffLength;
    }

    /** {@return whether the diff is only the beginning} */
    public boolean isCut() {
        return diffLength > diff.length();
    }

    /** {@return the opinion that was written down before and never given, after a crash: give it, nobody has to read again} */
    public Optional<ReviewOpinion> unfinished() {
        return unfinished;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReviewCase that
                && pull.equals(that.pull)
                && diff.equals(that.diff)
                && diffLength == that.diffLength
                && unfinished.equals(that.unfinished);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pull, diff, diffLength, unfinished);
    }

    @Override
    public String toString() {
        return "review of " + pull.number() + " at " + commit();
    }
}
