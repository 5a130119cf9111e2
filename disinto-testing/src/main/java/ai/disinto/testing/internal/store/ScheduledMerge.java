package ai.disinto.testing.internal.store;

import java.time.Instant;

/** A merge that waits for the checks of a pull request. */
public final class ScheduledMerge {
    private final User doer;
    private final String style;
    private final String title;
    private final String message;
    private final boolean deleteBranch;
    private final Instant created;

    public ScheduledMerge(
            User doer, String style, String title, String message, boolean deleteBranch, Instant created) {
        this.doer = doer;
        this.style = style;
        this.title = title;
        this.message = message;
        this.deleteBranch = deleteBranch;
        this.created = created;
    }

    public User doer() {
        return doer;
    }

    public String style() {
        return style;
    }

    public String title() {
        return title;
    }

    public String message() {
        return message;
    }

    public boolean deleteBranch() {
        return deleteBranch;
    }

    public Instant created() {
        return created;
    }
}
