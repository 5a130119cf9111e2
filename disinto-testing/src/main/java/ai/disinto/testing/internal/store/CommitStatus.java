package ai.disinto.testing.internal.store;

import java.time.Instant;

/** What a check reported about a commit. */
public final class CommitStatus {
    private final long id;
    private final String sha;
    private final String context;
    private final User creator;
    private final Instant created;
    private String state;
    private String targetUrl;
    private String description;
    private Instant updated;

    public CommitStatus(
            long id,
            String sha,
            String context,
            User creator,
            Instant created,
            String state,
            String targetUrl,
            String description,
            Instant updated) {
        this.id = id;
        this.sha = sha;
        this.context = context;
        this.creator = creator;
        this.created = created;
        this.state = state;
        this.targetUrl = targetUrl;
        this.description = description;
        this.updated = updated;
    }

    public long id() {
        return id;
    }

    public String sha() {
        return sha;
    }

    public String context() {
        return context;
    }

    public User creator() {
        return creator;
    }

    public Instant created() {
        return created;
    }

    public String state() {
        return state;
    }

    public void state(String value) {
        state = value;
    }

    public String targetUrl() {
        return targetUrl;
    }

    public void targetUrl(String value) {
        targetUrl = value;
    }

    public String description() {
        return description;
    }

    public void description(String value) {
        description = value;
    }

    public Instant updated() {
        return updated;
    }

    public void updated(Instant value) {
        updated = value;
    }
}
