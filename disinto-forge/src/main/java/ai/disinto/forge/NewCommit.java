package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.time.Instant;
import java.util.Objects;

/** Where a change of files goes, and what the commit says. Immutable; each method answers a changed copy. */
public final class NewCommit {
    private final JsonBody body;

    private NewCommit(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a commit with a message of the server.
     *
     * @param branch the branch that it builds on
     * @return the request
     */
    public static NewCommit on(String branch) {
        return new NewCommit(JsonBody.of().with("branch", Objects.requireNonNull(branch, "branch")));
    }

    /**
     * Sets the message.
     *
     * @param text the text
     * @return a request with that
     */
    public NewCommit message(String text) {
        return new NewCommit(body.with("message", Objects.requireNonNull(text, "text")));
    }

    /**
     * Puts the commit onto a new branch instead, which begins where the other is.
     *
     * @param name the name
     * @return a request with that
     */
    public NewCommit newBranch(String name) {
        return new NewCommit(body.with("new_branch", Objects.requireNonNull(name, "name")));
    }

    /**
     * Adds a line that says who signs off.
     *
     * @return a request with that
     */
    public NewCommit signedOff() {
        return new NewCommit(body.with("signoff", true));
    }

    /**
     * Sets the time of the commit.
     *
     * @param time the time
     * @return a request with that
     */
    public NewCommit dated(Instant time) {
        return new NewCommit(body.with(
                "dates",
                JsonBody.of("author", Objects.requireNonNull(time, "time")).with("committer", time)));
    }

    JsonBody body() {
        return body;
    }

    /**
     * Sets who wrote the change and made the commit.
     *
     * @param name the name
     * @param email the mail address
     * @return a request with that
     */
    public NewCommit author(String name, String email) {
        JsonBody author = JsonBody.of("name", Objects.requireNonNull(name, "name"))
                .with("email", Objects.requireNonNull(email, "email"));
        return new NewCommit(body.with("author", author).with("committer", author));
    }

    /** Whether the commit goes onto a branch that does not exist yet. */
    boolean makesBranch() {
        return body.get("new_branch") != null;
    }

    /** The branch that the commit will be on. */
    String target() {
        return body.get("new_branch") == null ? body.text("branch") : body.text("new_branch");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewCommit that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "NewCommit" + body;
    }
}
