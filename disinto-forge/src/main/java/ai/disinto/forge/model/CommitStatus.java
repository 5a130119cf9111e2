package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a service said about a commit under one name. Made by the library alone. */
public final class CommitStatus {
    static final Decoder<CommitStatus> DECODER = Decoders.add(
            CommitStatus.class,
            Decoder.of(
                            CommitStatus::new,
                            "id",
                            "context",
                            "status",
                            "description",
                            "target_url",
                            "creator",
                            "created_at",
                            "updated_at")
                    .within(User.DECODER));

    private final long id;
    private final String context;
    private final StatusState state;
    private final String rawState;
    private final String description;
    private final String targetUrl;
    private final Optional<User> creator;
    private final Optional<Instant> createdAt;
    private final Optional<Instant> updatedAt;

    CommitStatus(JsonObject json) {
        this.id = json.requiredLong("id");
        this.context = json.text("context");
        this.state = StatusState.of(json.text("status"));
        this.rawState = json.text("status");
        this.description = json.text("description");
        this.targetUrl = json.text("target_url");
        this.creator = json.object("creator", User::new);
        this.createdAt = json.instant("created_at");
        this.updatedAt = json.instant("updated_at");
    }

    /** {@return the id; of one context the highest counts} */
    public long id() {
        return id;
    }

    /** {@return the name of what was checked} */
    public String context() {
        return context;
    }

    /** {@return how it went} */
    public StatusState state() {
        return state;
    }

    /** {@return how it went in the words of the server} */
    public String rawState() {
        return rawState;
    }

    /** {@return a remark; empty if there is none} */
    public String description() {
        return description;
    }

    /** {@return where to read more; empty if there is nothing} */
    public String targetUrl() {
        return targetUrl;
    }

    /** {@return who said it} */
    public Optional<User> creator() {
        return creator;
    }

    /** {@return when it was said} */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@return when it was changed last} */
    public Optional<Instant> updatedAt() {
        return updatedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CommitStatus that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return context + " " + rawState;
    }

    private List<Object> values() {
        return List.of(id, context, state, rawState, description, targetUrl, creator, createdAt, updatedAt);
    }
}
