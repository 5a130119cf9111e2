package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.util.Objects;

/** A label to be made or changed. Immutable; each method answers a changed copy. */
public final class LabelSettings {
    private final JsonBody body;

    private LabelSettings(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a label.
     *
     * @param name the name
     * @param color six hexadecimal digits, with or without {@code #}
     * @return the request
     */
    public static LabelSettings of(String name, String color) {
        return new LabelSettings(JsonBody.of()
                .with("name", Objects.requireNonNull(name, "name"))
                .with("color", Objects.requireNonNull(color, "color")));
    }

    /**
     * Sets what it means.
     *
     * @param text a sentence
     * @return a request with that
     */
    public LabelSettings description(String text) {
        return new LabelSettings(body.with("description", Objects.requireNonNull(text, "text")));
    }

    /**
     * Sets whether it pushes out others of the same scope.
     *
     * @param exclusive the default is {@code false}
     * @return a request with that
     */
    public LabelSettings exclusive(boolean exclusive) {
        return new LabelSettings(body.with("exclusive", exclusive));
    }

    /**
     * Sets whether it is not offered any more.
     *
     * @param archived the default is {@code false}
     * @return a request with that
     */
    public LabelSettings archived(boolean archived) {
        return new LabelSettings(body.with("is_archived", archived));
    }

    JsonBody body() {
        return body;
    }

    /** {@return the name} */
    public String name() {
        return body.text("name");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelSettings that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "LabelSettings" + body;
    }
}
