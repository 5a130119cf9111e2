package ai.disinto.forge.webhook;

import java.util.List;

/** Changes that come back until they are acknowledged. Made by {@link ChangePoller} alone; it does not change. */
public final class ChangeBatch {
    private final ChangePoller poller;
    private final List<Change> changes;

    ChangeBatch(ChangePoller poller, List<Change> changes) {
        this.poller = poller;
        this.changes = changes;
    }

    /** {@return the changes, one a number, those that happened first in front} */
    public List<Change> changes() {
        return changes;
    }

    /** {@return whether there is nothing to do} */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    boolean isOf(ChangePoller other) {
        return poller == other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeBatch that && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }

    @Override
    public String toString() {
        return changes.toString();
    }
}
