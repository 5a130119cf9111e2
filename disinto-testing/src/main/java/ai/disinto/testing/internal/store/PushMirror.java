package ai.disinto.testing.internal.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A repository elsewhere to which this one is pushed. */
public final class PushMirror {
    private final String remoteName;
    private final String remoteAddress;
    private final String interval;
    private final boolean syncOnCommit;
    private final Instant created;
    private @Nullable Instant lastUpdate;
    private String lastError = "";
    private String branchFilter = "";

    public PushMirror(String remoteName, String remoteAddress, String interval, boolean syncOnCommit, Instant created) {
        this.remoteName = remoteName;
        this.remoteAddress = remoteAddress;
        this.interval = interval;
        this.syncOnCommit = syncOnCommit;
        this.created = created;
    }

    public String remoteName() {
        return remoteName;
    }

    public String remoteAddress() {
        return remoteAddress;
    }

    public String interval() {
        return interval;
    }

    public boolean syncOnCommit() {
        return syncOnCommit;
    }

    public Instant created() {
        return created;
    }

    public @Nullable Instant lastUpdate() {
        return lastUpdate;
    }

    public void lastUpdate(@Nullable Instant value) {
        lastUpdate = value;
    }

    public String lastError() {
        return lastError;
    }

    public void lastError(String value) {
        lastError = value;
    }

    public String branchFilter() {
        return branchFilter;
    }

    public void branchFilter(String value) {
        branchFilter = value;
    }
}
