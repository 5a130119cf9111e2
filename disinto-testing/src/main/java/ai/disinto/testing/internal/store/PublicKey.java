package ai.disinto.testing.internal.store;

import java.time.Instant;

/** A public key of an account, or a deploy key of a repository. */
public final class PublicKey {
    private final long id;
    private final String title;
    private final String key;
    private final String fingerprint;
    private final boolean readOnly;
    private final Instant created;
    private long keyId;

    public PublicKey(long id, String title, String key, String fingerprint, boolean readOnly, Instant created) {
        this.id = id;
        this.title = title;
        this.key = key;
        this.fingerprint = fingerprint;
        this.readOnly = readOnly;
        this.created = created;
    }

    public long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String key() {
        return key;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public boolean readOnly() {
        return readOnly;
    }

    public Instant created() {
        return created;
    }

    /** The id of the key behind a deploy key, which other repositories may use too. */
    public long keyId() {
        return keyId;
    }

    public void keyId(long value) {
        keyId = value;
    }
}
