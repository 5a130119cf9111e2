package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;

/** A group that owns repositories. Made by the library alone. */
public final class Organization {
    static final Decoder<Organization> DECODER = Decoders.add(
            Organization.class, Decoder.of(Organization::new, "id", "name", "full_name", "description", "visibility"));

    private final long id;
    private final String name;
    private final String fullName;
    private final String description;
    private final String visibility;

    Organization(JsonObject json) {
        this.id = json.requiredLong("id");
        this.name = json.requiredText("name");
        this.fullName = json.text("full_name");
        this.description = json.text("description");
        this.visibility = json.text("visibility");
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return the name in addresses} */
    public String name() {
        return name;
    }

    /** {@return the name for people; empty if there is none} */
    public String fullName() {
        return fullName;
    }

    /** {@return what it is about; empty if nobody said} */
    public String description() {
        return description;
    }

    /** {@return who may see it: {@code public}, {@code limited} or {@code private}} */
    public String visibility() {
        return visibility;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Organization that && values().equals(that.values());
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
        return List.of(id, name, fullName, description, visibility);
    }
}
