package ai.disinto.forge;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.json.JsonBody;
import java.util.Objects;

/** Another repository that this one is to be pushed to. Immutable; each method answers a changed copy. */
public final class NewPushMirror {
    private final JsonBody body;

    private NewPushMirror(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a mirror that is pushed to only when asked.
     *
     * @param address the address that git pushes to, without credentials
     * @return the request
     */
    public static NewPushMirror to(String address) {
        return new NewPushMirror(JsonBody.of()
                .with("remote_address", Objects.requireNonNull(address, "address"))
                .with("interval", "0s"));
    }

    /**
     * Sets how often it is pushed to.
     *
     * @param interval such as {@code 8h0m0s}
     * @return a request with that
     */
    public NewPushMirror interval(String interval) {
        return new NewPushMirror(body.with("interval", Objects.requireNonNull(interval, "interval")));
    }

    /**
     * Sets whether it is pushed to after each push to this repository.
     *
     * @param pushed the default is {@code false}
     * @return a request with that
     */
    public NewPushMirror onCommit(boolean pushed) {
        return new NewPushMirror(body.with("sync_on_commit", pushed));
    }

    /**
     * Sets the branches, where the server can.
     *
     * @param pattern patterns, separated by commas
     * @return a request with that
     */
    public NewPushMirror branchFilter(String pattern) {
        return new NewPushMirror(body.with("branch_filter", Objects.requireNonNull(pattern, "pattern")));
    }

    JsonBody body() {
        return body;
    }

    /**
     * Sets the account to push with.
     *
     * @param user the login
     * @param password the password or token
     * @return a request with that
     */
    public NewPushMirror account(String user, Secret password) {
        return new NewPushMirror(body.with("remote_username", Objects.requireNonNull(user, "user"))
                .with("remote_password", Objects.requireNonNull(password, "password")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewPushMirror that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "NewPushMirror" + body;
    }
}
