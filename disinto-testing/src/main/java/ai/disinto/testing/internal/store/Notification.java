package ai.disinto.testing.internal.store;

import java.time.Instant;

/** An unread or read notice about an issue. */
public final class Notification {
    private final long id;
    private final User user;
    private final Issue issue;
    private Instant updated;
    private boolean unread = true;
    private boolean pinned;

    public Notification(long id, User user, Issue issue, Instant updated) {
        this.id = id;
        this.user = user;
        this.issue = issue;
        this.updated = updated;
    }

    public long id() {
        return id;
    }

    public User user() {
        return user;
    }

    public Issue issue() {
        return issue;
    }

    public Instant updated() {
        return updated;
    }

    public void updated(Instant value) {
        updated = value;
    }

    public boolean unread() {
        return unread;
    }

    public void unread(boolean value) {
        unread = value;
    }

    public boolean pinned() {
        return pinned;
    }

    public void pinned(boolean value) {
        pinned = value;
    }
}
