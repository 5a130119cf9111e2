package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;

/** A tag. Made by the library alone. */
public final class Tag {
    static final Decoder<Tag> DECODER =
            Decoders.add(Tag.class, Decoder.of(Tag::new, "name", "message", "id", "commit", "sha"));

    private final String name;
    private final String message;
    private final String id;
    private final String commit;

    Tag(JsonObject json) {
        this.name = json.requiredText("name");
        this.message = json.text("message");
        this.id = json.text("id");
        this.commit = json.object("commit", commit -> commit.text("sha")).orElse("");
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return its message, or that of the commit if it is a lightweight one} */
    public String message() {
        return message;
    }

    /** {@return the id of the tag object, or of the commit if it is a lightweight one} */
    public String id() {
        return id;
    }

    /** {@return the id of the commit} */
    public String commit() {
        return commit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tag that && values().equals(that.values());
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
        return List.of(name, message, id, commit);
    }
}
