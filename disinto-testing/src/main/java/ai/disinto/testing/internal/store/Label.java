package ai.disinto.testing.internal.store;

import org.jspecify.annotations.Nullable;

/** A label of a repository or an organisation. */
public final class Label {
    private final long id;
    private String name;
    private String color;
    private String description = "";
    private boolean exclusive;
    private boolean archived;
    private @Nullable User organization;

    public Label(long id, String name, String color) {
        this.id = id;
        this.name = name;
        this.color = color;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void name(String value) {
        name = value;
    }

    public String color() {
        return color;
    }

    public void color(String value) {
        color = value;
    }

    public String description() {
        return description;
    }

    public void description(String value) {
        description = value;
    }

    public boolean exclusive() {
        return exclusive;
    }

    public void exclusive(boolean value) {
        exclusive = value;
    }

    public boolean archived() {
        return archived;
    }

    public void archived(boolean value) {
        archived = value;
    }

    /** The organisation that it belongs to; {@code null} for a label of a repository. */
    public @Nullable User organization() {
        return organization;
    }

    public void organization(@Nullable User value) {
        organization = value;
    }
}
