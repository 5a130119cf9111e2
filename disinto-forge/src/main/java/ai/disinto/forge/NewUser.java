package ai.disinto.forge;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.json.JsonBody;
import java.util.Objects;

/** An account to be made by an administrator. Immutable; each method answers a changed copy. */
public final class NewUser {
    private final JsonBody body;

    private NewUser(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers an account that needs a password, and need not change it.
     *
     * @param login the login
     * @param email the mail address
     * @param password the password
     * @return the request
     */
    public static NewUser named(String login, String email, Secret password) {
        return new NewUser(JsonBody.of()
                .with("username", Objects.requireNonNull(login, "login"))
                .with("email", Objects.requireNonNull(email, "email"))
                .with("password", Objects.requireNonNull(password, "password"))
                .with("must_change_password", false));
    }

    /**
     * Sets the name for people.
     *
     * @param name the name
     * @return a request with that
     */
    public NewUser fullName(String name) {
        return new NewUser(body.with("full_name", Objects.requireNonNull(name, "name")));
    }

    /**
     * Sets whether it can do nothing before its password is changed.
     *
     * @param must the default is {@code false}
     * @return a request with that
     */
    public NewUser mustChangePassword(boolean must) {
        return new NewUser(body.with("must_change_password", must));
    }

    /**
     * Sets who may see it.
     *
     * @param visibility {@code public}, {@code limited} or {@code private}
     * @return a request with that
     */
    public NewUser visibility(String visibility) {
        return new NewUser(body.with("visibility", Objects.requireNonNull(visibility, "visibility")));
    }

    /**
     * Sets whether it sees only what it was invited to.
     *
     * @param restricted the default is {@code false}
     * @return a request with that
     */
    public NewUser restricted(boolean restricted) {
        return new NewUser(body.with("restricted", restricted));
    }

    JsonBody body() {
        return body;
    }

    /** {@return the login} */
    public String login() {
        return body.text("username");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewUser that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "NewUser" + body;
    }
}
