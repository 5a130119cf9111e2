package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Map;

/** Assigns issues and pull requests to people. Under the repository's lock. */
public final class AssigneeActions {
    private final Instance instance;

    public AssigneeActions(Instance instance) {
        this.instance = instance;
    }

    /** Whether somebody can be assigned: who may read, and that is everybody in a public repository. */
    public boolean isPossible(User user, Repository repository) {
        return !user.organization() && instance.access().of(user, repository).atLeast(Permission.READ);
    }

    public void add(Issue issue, User actor, User assignee) {
        if (!issue.assignees().contains(assignee)) {
            issue.assignees().add(assignee);
            changed(issue, actor, assignee, false);
        }
    }

    public void remove(Issue issue, User actor, User assignee) {
        if (issue.assignees().remove(assignee)) {
            changed(issue, actor, assignee, true);
        }
    }

    /**
     * Makes the wanted people the assignees.
     *
     * @param before the assignees that the caller has seen; who came since stays
     */
    public void replace(Issue issue, User actor, List<User> before, List<User> wanted) {
        before.stream().filter(user -> !wanted.contains(user)).forEach(user -> remove(issue, actor, user));
        wanted.forEach(user -> add(issue, actor, user));
    }

    private void changed(Issue issue, User actor, User assignee, boolean removed) {
        Comment entry = new Timeline(instance).add(issue, actor, "assignees");
        entry.assignee(assignee);
        entry.removedAssignee(removed);
        new IssueActions(instance)
                .publish(issue, actor, removed ? "unassigned" : "assigned", Map.of("assignee", assignee.name()));
    }
}
