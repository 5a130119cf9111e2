package ai.disinto.forge;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.json.JsonBody;
import java.util.Objects;

/** What an administrator changes in an account; all else stays. Immutable; each method answers a changed copy. */
public final class UserEdit {
    private final JsonBody body;

    private UserEdit(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers an edit that changes nothing yet.
     *
     * @return the request
     */
    public static UserEdit nothing() {
        return new UserEdit(JsonBody.of());
    }

    /**
     * Sets the password.
     *
     * @param password the password
     * @return a request with that
     */
    public UserEdit password(Secret password) {
        return new UserEdit(body.with("password", Objects.requireNonNull(password, "password")));
    }

    /**
     * Sets whether it can do nothing before its password is changed.
     *
     * @param must {@code true} if so
     * @return a request with that
     */
    public UserEdit mustChangePassword(boolean must) {
        return new UserEdit(body.with("must_change_password", must));
    }

    /**
     * Sets the mail address.
     *
     * @param address the address
     * @return a request with that
     */
    public UserEdit email(String address) {
        return new UserEdit(body.with("email", Objects.requireNonNull(address, "address")));
    }

    /**
     * Sets the name for people.
     *
     * @param name the name
     * @return a request with that
     */
    public UserEdit fullName(String name) {
        return new UserEdit(body.with("full_name", Objects.requireNonNull(name, "name")));
    }

    /**
     * Sets whether it administers the site.
     *
     * @param admin {@code true} if so
     * @return a request with that
     */
    public UserEdit admin(boolean admin) {
        return new UserEdit(body.with("admin", admin));
    }

    /**
     * Sets whether it can be used.
     *
     * @param active {@code true} if so
     * @return a request with that
     */
    public UserEdit active(boolean active) {
        return new UserEdit(body.with("active", active));
    }

    /**
     * Sets whether it sees only what it was invited to.
     *
     * @param restricted {@code true} if so
     * @return a request with that
     */
    public UserEdit restricted(boolean restricted) {
        return new UserEdit(body.with("restricted", restricted));
    }

    /**
     * Sets whether it may not sign in.
     *
     * @param prohibited {@code true} if so
     * @return a request with that
     */
    public UserEdit loginProhibited(boolean prohibited) {
        return new UserEdit(body.with("prohibit_login", prohibited));
    }

    /**
     * Sets how many repositories it may own.
     *
     * @param number &minus;1 for the rule of the server
     * @return a request with that
     */
    public UserEdit mostRepositories(int number) {
        return new UserEdit(body.with("max_repo_creation", number));
    }

    JsonBody body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserEdit that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "UserEdit" + body;
    }
}
