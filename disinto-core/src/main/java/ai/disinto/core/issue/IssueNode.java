package ai.disinto.core.issue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One issue of the graph: what the look-up answered, and, once settled, what that means. Compared by identity. */
final class IssueNode {
    enum Status {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    private final IssueReference issue;
    private final Status status;
    private final @Nullable IssueDependencies dependencies;
    private List<IssueNode> open = List.of();
    private List<IssueReference> unknown = List.of();
    private @Nullable Outlook outlook;

    private IssueNode(IssueReference issue, Status status, @Nullable IssueDependencies dependencies) {
        this.issue = issue;
        this.status = status;
        this.dependencies = dependencies;
    }

    static IssueNode of(IssueReference issue, IssueFacts facts) {
        return new IssueNode(issue, facts.state().isOpen() ? Status.OPEN : Status.CLOSED, facts.dependencies());
    }

    static IssueNode unknown(IssueReference issue) {
        return new IssueNode(issue, Status.UNKNOWN, null);
    }

    IssueReference issue() {
        return issue;
    }

    Status status() {
        return status;
    }

    /** Whether all that the issue depends on is known. */
    boolean isReadable() {
        return dependencies != null && dependencies.isComplete();
    }

    /** The references of the body as they stand there; none for an issue that has nothing left to wait for. */
    List<IssueReference> references() {
        return status == Status.OPEN && dependencies != null ? List.copyOf(dependencies.references()) : List.of();
    }

    /** The open issues that it waits for, ascending. */
    List<IssueNode> open() {
        return open;
    }

    /** The issues that it waits for and that nobody knows, ascending. */
    List<IssueReference> unknown() {
        return unknown;
    }

    void connect(List<IssueNode> waitedFor) {
        List<IssueNode> found = new ArrayList<>();
        List<IssueReference> missing = new ArrayList<>();
        for (IssueNode each : waitedFor) {
            if (each.status == Status.OPEN) {
                found.add(each);
            } else if (each.status == Status.UNKNOWN) {
                missing.add(each.issue);
            }
        }
        open = List.copyOf(found);
        unknown = List.copyOf(missing);
    }

    /** Whether work on it can begin now. */
    boolean isReady() {
        return status == Status.OPEN && isReadable() && open.isEmpty() && unknown.isEmpty();
    }

    void settle(Outlook result) {
        outlook = result;
    }

    boolean isSettled() {
        return outlook != null;
    }

    Outlook outlook() {
        return outlook == null ? Outlook.NONE : outlook;
    }
}
