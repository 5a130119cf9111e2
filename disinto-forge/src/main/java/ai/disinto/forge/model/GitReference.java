package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;

/** A name for a commit or tag object. Made by the library alone. */
public final class GitReference {
    static final Decoder<GitReference> DECODER =
            Decoders.add(GitReference.class, Decoder.of(GitReference::new, "ref", "object", "sha", "type"));

    private final String ref;
    private final String sha;
    private final String type;

    GitReference(JsonObject json) {
        this.ref = json.requiredText("ref");
        this.sha = json.object("object", object -> object.text("sha")).orElse("");
        this.type = json.object("object", object -> object.text("type")).orElse("");
    }

    /** {@return the full name, such as {@code refs/heads/main}} */
    public String ref() {
        return ref;
    }

    /** {@return the id of the object} */
    public String sha() {
        return sha;
    }

    /** {@return {@code commit} or {@code tag}} */
    public String type() {
        return type;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GitReference that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return ref;
    }

    private List<Object> values() {
        return List.of(ref, sha, type);
    }
}
