package ai.disinto.testing.assertj;

import ai.disinto.testing.IssueSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** What should be true of an issue or a pull request. */
@SuppressWarnings("exports") // who uses this has the library on the module path
public final class IssueAssert extends AbstractAssert<IssueAssert, IssueSnapshot> {
    IssueAssert(IssueSnapshot issue) {
        super(issue, IssueAssert.class);
    }

    /**
     * Passes if it is open.
     *
     * @return these assertions
     */
    public IssueAssert isOpen() {
        return check(actual.isOpen(), "is not open");
    }

    /**
     * Passes if it is closed; a merged pull request is.
     *
     * @return these assertions
     */
    public IssueAssert isClosed() {
        return check(!actual.isOpen(), "is open");
    }

    /**
     * Passes if it is a pull request that was merged.
     *
     * @return these assertions
     */
    public IssueAssert isMerged() {
        return check(actual.isMerged(), "is not merged");
    }

    /**
     * Passes if it is a pull request from one branch to another.
     *
     * @param head the branch that it comes from
     * @param base the branch that it goes to
     * @return these assertions
     */
    public IssueAssert isFrom(String head, String base) {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(base, "base");
        String from = actual.head().orElse("no branch");
        String to = actual.base().orElse("no branch");
        return check(from.equals(head) && to.equals(base), "goes from " + from + " to " + to);
    }

    /**
     * Passes if it has these labels and no other.
     *
     * @param names of labels, in any order
     * @return these assertions
     */
    public IssueAssert hasLabels(String... names) {
        List<String> wanted =
                Stream.of(Objects.requireNonNull(names, "names")).sorted().toList();
        return check(actual.labels().equals(wanted), "has the labels " + actual.labels() + ", not " + wanted);
    }

    /**
     * Passes if these people and nobody else are assigned.
     *
     * @param logins of accounts, in any order
     * @return these assertions
     */
    public IssueAssert hasAssignees(String... logins) {
        List<String> wanted =
                Stream.of(Objects.requireNonNull(logins, "logins")).sorted().toList();
        return check(actual.assignees().equals(wanted), "has the assignees " + actual.assignees() + ", not " + wanted);
    }

    /**
     * Passes if it has so many comments.
     *
     * @param count how many
     * @return these assertions
     */
    public IssueAssert hasComments(int count) {
        return check(actual.comments().size() == count, "has not " + count + " comments but " + actual.comments());
    }

    /**
     * Passes if one of its comments contains a text.
     *
     * @param text a part of a comment
     * @return these assertions
     */
    public IssueAssert hasCommentContaining(String text) {
        Objects.requireNonNull(text, "text");
        return check(
                actual.comments().stream().anyMatch(comment -> comment.contains(text)),
                "has no comment with \"" + text + "\" but " + actual.comments());
    }

    /**
     * Passes if its own text contains a text.
     *
     * @param text a part of it
     * @return these assertions
     */
    public IssueAssert hasBodyContaining(String text) {
        return check(
                actual.body().contains(Objects.requireNonNull(text, "text")),
                "does not say \"" + text + "\" but: " + actual.body());
    }

    private IssueAssert check(boolean passes, String otherwise) {
        if (!passes) {
            throw failure("%s %s", actual, otherwise);
        }
        return this;
    }
}
