package ai.disinto.forge.ci;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.json.JsonBody;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** A secret to be kept for the pipelines of a repository. Immutable; prints no value. */
public final class NewCiSecret {
    private final String name;
    private final JsonBody body;

    private NewCiSecret(String name, JsonBody body) {
        this.name = name;
        this.body = body;
    }

    /**
     * Answers a secret for pipelines of pushes.
     *
     * @param name its name
     * @param value its value
     * @return the request
     */
    public static NewCiSecret of(String name, Secret value) {
        JsonBody body = JsonBody.of("name", Objects.requireNonNull(name, "name"))
                .with("value", Objects.requireNonNull(value, "value"));
        return new NewCiSecret(name, body.with("events", List.of("push")));
    }

    /**
     * Sets the events whose pipelines get it. Giving it to {@code pull_request} shows it to whoever opens one.
     *
     * @param names at least one, such as {@code push}
     * @return a request with that
     * @throws IllegalArgumentException if there is none
     */
    public NewCiSecret events(Collection<String> names) {
        if (Objects.requireNonNull(names, "names").isEmpty()) {
            throw new IllegalArgumentException("names must have at least one event");
        }
        return new NewCiSecret(name, body.with("events", names));
    }

    /**
     * Sets the images of the steps that get it.
     *
     * @param names names of images; none for all
     * @return a request with that
     */
    public NewCiSecret images(Collection<String> names) {
        return new NewCiSecret(name, body.with("images", Objects.requireNonNull(names, "names")));
    }

    /**
     * Sets what people should know of it.
     *
     * @param text shown to everybody who sees the names of secrets
     * @return a request with that
     */
    public NewCiSecret note(String text) {
        return new NewCiSecret(name, body.with("note", Objects.requireNonNull(text, "text")));
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    JsonBody body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewCiSecret that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers the name. */
    @Override
    public String toString() {
        return "NewCiSecret[" + name + "]";
    }
}
