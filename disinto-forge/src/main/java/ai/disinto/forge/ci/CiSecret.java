package ai.disinto.forge.ci;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;

/** A secret of a repository, without its value, which nobody can read. Made by the library alone. */
public final class CiSecret {
    static final Decoder<CiSecret> DECODER =
            Decoders.add(CiSecret.class, Decoder.of(CiSecret::new, "id", "name", "events", "images", "note"));

    private final long id;
    private final String name;
    private final List<String> events;
    private final List<String> images;
    private final String note;

    CiSecret(JsonObject json) {
        this.id = json.requiredLong("id");
        this.name = json.requiredText("name");
        this.events = json.texts("events");
        this.images = json.texts("images");
        this.note = json.text("note");
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return the name, unique within its repository} */
    public String name() {
        return name;
    }

    /** {@return the events whose pipelines get it} */
    public List<String> events() {
        return events;
    }

    /** {@return the images of the steps that get it; empty for all} */
    public List<String> images() {
        return images;
    }

    /** {@return what people should know of it; may be empty} */
    public String note() {
        return note;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CiSecret that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "secret " + name;
    }

    private List<Object> values() {
        return List.of(id, name, events, images, note);
    }
}
