package ai.disinto.testing.internal.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A milestone of a repository. */
public final class Milestone {
    private final long id;
    private final Instant created;
    private String title;
    private String description = "";
    private boolean closed;
    private @Nullable Instant updated;
    private @Nullable Instant closedAt;
    private @Nullable Instant deadline;
    private long openIssues;
    private long closedIssues;

    public Milestone(long id, Instant created, String title) {
        this.id = id;
        this.created = created;
        this.title = title;
    }

    public long id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    public String title() {
        return title;
    }

    public void title(String value) {
        title = value;
    }

    public String description() {
        return description;
    }

    public void description(String value) {
        description = value;
    }

    public boolean closed() {
        return closed;
    }

    public void closed(boolean value) {
        closed = value;
    }

    public @Nullable Instant updated() {
        return updated;
    }

    public void updated(@Nullable Instant value) {
        updated = value;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public void closedAt(@Nullable Instant value) {
        closedAt = value;
    }

    public @Nullable Instant deadline() {
        return deadline;
    }

    public void deadline(@Nullable Instant value) {
        deadline = value;
    }

    /** How many of its issues were open when the server last counted them. */
    public long openIssues() {
        return openIssues;
    }

    public void openIssues(long value) {
        openIssues = value;
    }

    /** How many of its issues were closed when the server last counted them. */
    public long closedIssues() {
        return closedIssues;
    }

    public void closedIssues(long value) {
        closedIssues = value;
    }
}
