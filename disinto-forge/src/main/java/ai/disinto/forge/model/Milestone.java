package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A goal that issues are collected under. Made by the library alone. */
public final class Milestone {
    static final Decoder<Milestone> DECODER = Decoders.add(
            Milestone.class,
            Decoder.of(
                    Milestone::new,
                    "id",
                    "title",
                    "description",
                    "state",
                    "open_issues",
                    "closed_issues",
                    "due_on",
                    "created_at",
                    "closed_at"));

    private final long id;
    private final String title;
    private final String description;
    private final boolean isOpen;
    private final int openIssues;
    private final int closedIssues;
    private final Optional<Instant> dueOn;
    private final Optional<Instant> createdAt;
    private final Optional<Instant> closedAt;

    Milestone(JsonObject json) {
        this.id = json.requiredLong("id");
        this.title = json.text("title");
        this.description = json.text("description");
        this.isOpen = !json.text("state").equals("closed");
        this.openIssues = json.count("open_issues");
        this.closedIssues = json.count("closed_issues");
        this.dueOn = json.instant("due_on");
        this.createdAt = json.instant("created_at");
        this.closedAt = json.instant("closed_at");
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return the title} */
    public String title() {
        return title;
    }

    /** {@return what it is about; empty if nobody said} */
    public String description() {
        return description;
    }

    /** {@return whether it is not reached yet} */
    public boolean isOpen() {
        return isOpen;
    }

    /** {@return the number of open issues} */
    public int openIssues() {
        return openIssues;
    }

    /** {@return the number of closed issues} */
    public int closedIssues() {
        return closedIssues;
    }

    /** {@return when it should be reached} */
    public Optional<Instant> dueOn() {
        return dueOn;
    }

    /** {@return when it was made} */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@return when it was closed} */
    public Optional<Instant> closedAt() {
        return closedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Milestone that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return title;
    }

    private List<Object> values() {
        return List.of(id, title, description, isOpen, openIssues, closedIssues, dueOn, createdAt, closedAt);
    }
}
