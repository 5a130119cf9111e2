package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.util.Objects;

/** An organisation to be made. Immutable; each method answers a changed copy. */
public final class NewOrganization {
    private final JsonBody body;

    private NewOrganization(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a public organisation.
     *
     * @param name the name
     * @return the request
     */
    public static NewOrganization named(String name) {
        return new NewOrganization(JsonBody.of().with("username", Objects.requireNonNull(name, "name")));
    }

    /**
     * Sets the name for people.
     *
     * @param name the name
     * @return a request with that
     */
    public NewOrganization fullName(String name) {
        return new NewOrganization(body.with("full_name", Objects.requireNonNull(name, "name")));
    }

    /**
     * Sets what it is about.
     *
     * @param text a sentence
     * @return a request with that
     */
    public NewOrganization description(String text) {
        return new NewOrganization(body.with("description", Objects.requireNonNull(text, "text")));
    }

    /**
     * Sets who may see it.
     *
     * @param visibility {@code public}, {@code limited} or {@code private}
     * @return a request with that
     */
    public NewOrganization visibility(String visibility) {
        return new NewOrganization(body.with("visibility", Objects.requireNonNull(visibility, "visibility")));
    }

    JsonBody body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewOrganization that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "NewOrganization" + body;
    }
}
