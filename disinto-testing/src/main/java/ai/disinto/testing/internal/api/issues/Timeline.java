package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.User;

/** Writes down what happens to issues and pull requests. */
public final class Timeline {
    private final Instance instance;

    public Timeline(Instance instance) {
        this.instance = instance;
    }

    /** Adds an entry, to be filled in by the caller; the issue counts as updated. */
    public Comment add(Issue issue, User actor, String type) {
        return add(issue, actor, type, "");
    }

    /** Adds an entry with a text. */
    public Comment add(Issue issue, User actor, String type, String body) {
        Comment entry = new Comment(
                instance.store().nextId(Comment.class), issue, type, actor, instance.now(), body, instance.now());
        issue.comments().add(entry);
        issue.updated(instance.now());
        return entry;
    }
}
