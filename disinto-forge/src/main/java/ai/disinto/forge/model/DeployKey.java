package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An SSH key for one repository. Made by the library alone. */
public final class DeployKey {
    static final Decoder<DeployKey> DECODER = Decoders.add(
            DeployKey.class,
            Decoder.of(DeployKey::new, "id", "key_id", "title", "key", "fingerprint", "read_only", "created_at"));

    private final long id;
    private final long keyId;
    private final String title;
    private final String key;
    private final String fingerprint;
    private final boolean isReadOnly;
    private final Optional<Instant> createdAt;

    DeployKey(JsonObject json) {
        this.id = json.requiredLong("id");
        this.keyId = json.number("key_id", 0);
        this.title = json.text("title");
        this.key = json.text("key");
        this.fingerprint = json.text("fingerprint");
        this.isReadOnly = json.flag("read_only");
        this.createdAt = json.instant("created_at");
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return the id of the key, which may serve several repositories} */
    public long keyId() {
        return keyId;
    }

    /** {@return the title} */
    public String title() {
        return title;
    }

    /** {@return the public key} */
    public String key() {
        return key;
    }

    /** {@return its fingerprint} */
    public String fingerprint() {
        return fingerprint;
    }

    /** {@return whether it may not push} */
    public boolean isReadOnly() {
        return isReadOnly;
    }

    /** {@return when it was added} */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeployKey that && values().equals(that.values());
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
        return List.of(id, keyId, title, key, fingerprint, isReadOnly, createdAt);
    }
}
