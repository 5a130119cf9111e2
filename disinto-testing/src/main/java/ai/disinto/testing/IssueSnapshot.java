package ai.disinto.testing;

import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Label;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Optional;

/** An issue or a pull request of an embedded forge at one moment. Immutable. */
public final class IssueSnapshot {
    private final long number;
    private final String title;
    private final String body;
    private final String author;
    private final boolean open;
    private final List<String> labels;
    private final List<String> assignees;
    private final List<String> comments;
    private final Optional<Branches> pull;

    /** What only a pull request has. */
    private record Branches(String head, String base, boolean merged) {
        static Branches of(PullRequest pull) {
            return new Branches(pull.headBranch(), pull.baseBranch(), pull.merged());
        }
    }

    private IssueSnapshot(Issue issue) {
        this.number = issue.number();
        this.title = issue.title();
        this.body = issue.body();
        this.author = issue.poster().name();
        this.open = !issue.closed();
        this.labels = issue.labels().stream().map(Label::name).sorted().toList();
        this.assignees = issue.assignees().stream().map(User::name).sorted().toList();
        this.comments = issue.comments().stream()
                .filter(comment -> comment.type().equals("comment"))
                .map(Comment::body)
                .toList();
        this.pull = Optional.ofNullable(issue.pull()).map(Branches::of);
    }

    static IssueSnapshot of(Issue issue) {
        return new IssueSnapshot(issue);
    }

    /** {@return the number} */
    public long number() {
        return number;
    }

    /** {@return the title} */
    public String title() {
        return title;
    }

    /** {@return the text, Markdown} */
    public String body() {
        return body;
    }

    /** {@return the login of who filed it} */
    public String author() {
        return author;
    }

    /** {@return whether it was open} */
    public boolean isOpen() {
        return open;
    }

    /** {@return the names of its labels, sorted} */
    public List<String> labels() {
        return labels;
    }

    /** {@return the logins of its assignees, sorted} */
    public List<String> assignees() {
        return assignees;
    }

    /** {@return the texts of its comments, oldest first} */
    public List<String> comments() {
        return comments;
    }

    /** {@return whether it is a pull request} */
    public boolean isPull() {
        return pull.isPresent();
    }

    /** {@return whether it is a pull request that was merged} */
    public boolean isMerged() {
        return pull.filter(Branches::merged).isPresent();
    }

    /** {@return the branch that a pull request comes from; empty for an issue} */
    public Optional<String> head() {
        return pull.map(Branches::head);
    }

    /** {@return the branch that a pull request goes to; empty for an issue} */
    public Optional<String> base() {
        return pull.map(Branches::base);
    }

    /** Answers what it is, its number and its title. */
    @Override
    public String toString() {
        return (isPull() ? "pull request #" : "issue #") + number + " \"" + title + "\"" + (open ? "" : ", closed");
    }
}
