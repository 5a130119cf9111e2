package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;

/** A label of a repository or organisation. Names need not be unique. Made by the library alone. */
public final class Label {
    static final Decoder<Label> DECODER = Decoders.add(
            Label.class, Decoder.of(Label::new, "id", "name", "color", "description", "exclusive", "is_archived"));

    private final long id;
    private final String name;
    private final String color;
    private final String description;
    private final boolean isExclusive;
    private final boolean isArchived;

    Label(JsonObject json) {
        this.id = json.requiredLong("id");
        this.name = json.requiredText("name");
        this.color = json.text("color");
        this.description = json.text("description");
        this.isExclusive = json.flag("exclusive");
        this.isArchived = json.flag("is_archived");
    }

    /** {@return the id, unique on the server} */
    public long id() {
        return id;
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return six hexadecimal digits, without {@code #}} */
    public String color() {
        return color;
    }

    /** {@return what it means; empty if nobody said} */
    public String description() {
        return description;
    }

    /** {@return whether it pushes out others of the same scope} */
    public boolean isExclusive() {
        return isExclusive;
    }

    /** {@return whether it is not offered any more} */
    public boolean isArchived() {
        return isArchived;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Label that && values().equals(that.values());
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
        return List.of(id, name, color, description, isExclusive, isArchived);
    }
}
