package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.util.Objects;

/** A repository to be made. Immutable; each method answers a changed copy. */
public final class NewRepository {
    private final JsonBody body;

    private NewRepository(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a public repository without a commit.
     *
     * @param name the name
     * @return the request
     */
    public static NewRepository named(String name) {
        return new NewRepository(JsonBody.of().with("name", Objects.requireNonNull(name, "name")));
    }

    /**
     * Sets whether only collaborators see it.
     *
     * @param hidden the default is {@code false}
     * @return a request with that
     */
    public NewRepository isPrivate(boolean hidden) {
        return new NewRepository(body.with("private", hidden));
    }

    /**
     * Gives it a first commit, so that it has a branch.
     *
     * @return a request with that
     */
    public NewRepository initialized() {
        return new NewRepository(body.with("auto_init", true));
    }

    /**
     * Sets the name of the first branch.
     *
     * @param name the default is up to the server
     * @return a request with that
     */
    public NewRepository defaultBranch(String name) {
        return new NewRepository(body.with("default_branch", Objects.requireNonNull(name, "name")));
    }

    /**
     * Sets what it is about.
     *
     * @param text a sentence
     * @return a request with that
     */
    public NewRepository description(String text) {
        return new NewRepository(body.with("description", Objects.requireNonNull(text, "text")));
    }

    /**
     * Sets whether others are made of it.
     *
     * @param template the default is {@code false}
     * @return a request with that
     */
    public NewRepository template(boolean template) {
        return new NewRepository(body.with("template", template));
    }

    /**
     * Sets how objects are named.
     *
     * @param format {@code sha1} or {@code sha256}
     * @return a request with that
     */
    public NewRepository objectFormat(String format) {
        return new NewRepository(body.with("object_format_name", Objects.requireNonNull(format, "format")));
    }

    JsonBody body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewRepository that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "NewRepository" + body;
    }
}
