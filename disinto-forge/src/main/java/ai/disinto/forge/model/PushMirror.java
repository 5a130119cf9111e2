package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Another repository that this one is pushed to. Made by the library alone. */
public final class PushMirror {
    static final Decoder<PushMirror> DECODER = Decoders.add(
            PushMirror.class,
            Decoder.of(
                    PushMirror::new,
                    "remote_name",
                    "remote_address",
                    "interval",
                    "sync_on_commit",
                    "branch_filter",
                    "last_error",
                    "created",
                    "last_update"));

    private final String name;
    private final String address;
    private final String interval;
    private final boolean isPushedOnCommit;
    private final String branchFilter;
    private final String lastError;
    private final Optional<Instant> createdAt;
    private final Optional<Instant> lastPush;

    PushMirror(JsonObject json) {
        this.name = json.requiredText("remote_name");
        this.address = json.text("remote_address");
        this.interval = json.text("interval");
        this.isPushedOnCommit = json.flag("sync_on_commit");
        this.branchFilter = json.text("branch_filter");
        this.lastError = json.text("last_error");
        this.createdAt = json.instant("created");
        this.lastPush = json.instant("last_update");
    }

    /** {@return the name that the server gave it} */
    public String name() {
        return name;
    }

    /** {@return where it is pushed to, without credentials} */
    public String address() {
        return address;
    }

    /** {@return how often, such as {@code 8h0m0s}; zero for never by itself} */
    public String interval() {
        return interval;
    }

    /** {@return whether it is pushed after each push to this repository} */
    public boolean isPushedOnCommit() {
        return isPushedOnCommit;
    }

    /** {@return the branches; empty for all} */
    public String branchFilter() {
        return branchFilter;
    }

    /** {@return what went wrong last; empty if nothing did} */
    public String lastError() {
        return lastError;
    }

    /** {@return when it was set up} */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@return when it was pushed last} */
    public Optional<Instant> lastPush() {
        return lastPush;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PushMirror that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    private List<Object> values() {
        return List.of(name, address, interval, isPushedOnCommit, branchFilter, lastError, createdAt, lastPush);
    }
}
