package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A secret that workflows of the server can use. Its value cannot be read. Made by the library alone. */
public final class StoredSecret {
    static final Decoder<StoredSecret> DECODER =
            Decoders.add(StoredSecret.class, Decoder.of(StoredSecret::new, "name", "created_at"));

    private final String name;
    private final Optional<Instant> createdAt;

    StoredSecret(JsonObject json) {
        this.name = json.requiredText("name");
        this.createdAt = json.instant("created_at");
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return when it was stored} */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredSecret that && values().equals(that.values());
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
        return List.of(name, createdAt);
    }
}
