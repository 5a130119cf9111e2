package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A webhook. Made by the library alone; it never shows a secret. */
public final class Hook {
    static final Decoder<Hook> DECODER = Decoders.add(
            Hook.class,
            Decoder.of(
                    Hook::new,
                    "id",
                    "type",
                    "config",
                    "url",
                    "content_type",
                    "events",
                    "branch_filter",
                    "active",
                    "created_at",
                    "updated_at"));

    private final long id;
    private final String type;
    private final String url;
    private final String contentType;
    private final List<String> events;
    private final String branchFilter;
    private final boolean isActive;
    private final Optional<Instant> createdAt;
    private final Optional<Instant> updatedAt;

    Hook(JsonObject json) {
        this.id = json.requiredLong("id");
        this.type = json.text("type");
        this.url = json.object("config", config -> config.text("url")).orElse("");
        this.contentType =
                json.object("config", config -> config.text("content_type")).orElse("");
        this.events = json.texts("events");
        this.branchFilter = json.text("branch_filter");
        this.isActive = json.flag("active");
        this.createdAt = json.instant("created_at");
        this.updatedAt = json.instant("updated_at");
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return the form of its deliveries, such as {@code forgejo}} */
    public String type() {
        return type;
    }

    /** {@return where it delivers to} */
    public String url() {
        return url;
    }

    /** {@return {@code json} or {@code form}} */
    public String contentType() {
        return contentType;
    }

    /** {@return the names of the events that it delivers} */
    public List<String> events() {
        return events;
    }

    /** {@return the glob pattern of branches; empty for all} */
    public String branchFilter() {
        return branchFilter;
    }

    /** {@return whether it delivers} */
    public boolean isActive() {
        return isActive;
    }

    /** {@return when it was made} */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@return when it was changed last} */
    public Optional<Instant> updatedAt() {
        return updatedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hook that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "hook " + id;
    }

    private List<Object> values() {
        return List.of(id, type, url, contentType, events, branchFilter, isActive, createdAt, updatedAt);
    }
}
