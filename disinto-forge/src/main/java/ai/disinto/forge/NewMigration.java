package ai.disinto.forge;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.json.JsonBody;
import java.util.Objects;

/** A repository to be copied from somewhere else, once or again and again. Immutable; each method answers a changed copy. */
public final class NewMigration {
    private final JsonBody body;

    private NewMigration(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a copy made once, of git alone.
     *
     * @param address the address that git clones from, without credentials
     * @param target the new repository; its owner must exist
     * @return the request
     */
    public static NewMigration of(String address, RepositorySlug target) {
        return new NewMigration(JsonBody.of("clone_addr", Objects.requireNonNull(address, "address"))
                .with("repo_owner", Objects.requireNonNull(target, "target").owner())
                .with("repo_name", target.name())
                .with("service", "git"));
    }

    /**
     * Makes it a mirror that follows the other repository.
     *
     * @param interval such as {@code 8h0m0s}
     * @return a request with that
     */
    public NewMigration mirrored(String interval) {
        return new NewMigration(
                body.with("mirror", true).with("mirror_interval", Objects.requireNonNull(interval, "interval")));
    }

    /**
     * Sets whether only collaborators see it.
     *
     * @param hidden the default is {@code false}
     * @return a request with that
     */
    public NewMigration isPrivate(boolean hidden) {
        return new NewMigration(body.with("private", hidden));
    }

    /**
     * Sets what it is about.
     *
     * @param text a sentence
     * @return a request with that
     */
    public NewMigration description(String text) {
        return new NewMigration(body.with("description", Objects.requireNonNull(text, "text")));
    }

    /**
     * Sets the token to read the other repository with.
     *
     * @param token the token
     * @return a request with that
     */
    public NewMigration token(Secret token) {
        return new NewMigration(body.with("auth_token", Objects.requireNonNull(token, "token")));
    }

    /**
     * Sets what the other server is, so that more than git can be copied.
     *
     * @param kind such as {@code forgejo} or {@code github}
     * @return a request with that
     */
    public NewMigration service(String kind) {
        return new NewMigration(body.with("service", Objects.requireNonNull(kind, "kind")));
    }

    JsonBody body() {
        return body;
    }

    /**
     * Sets the account to read the other repository with.
     *
     * @param user the login
     * @param password the password
     * @return a request with that
     */
    public NewMigration account(String user, Secret password) {
        return new NewMigration(body.with("auth_username", Objects.requireNonNull(user, "user"))
                .with("auth_password", Objects.requireNonNull(password, "password")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewMigration that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "NewMigration" + body;
    }
}
