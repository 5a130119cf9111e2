package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;

/** What is to change in a pull request; all else stays. Immutable; each method answers a changed copy. */
public final class PullEdit {
    private final JsonBody body;

    private PullEdit(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers an edit that changes nothing yet.
     *
     * @return the request
     */
    public static PullEdit nothing() {
        return new PullEdit(JsonBody.of());
    }

    /**
     * Sets the title.
     *
     * @param title the title
     * @return a request with that
     */
    public PullEdit title(String title) {
        return new PullEdit(body.with("title", Objects.requireNonNull(title, "title")));
    }

    /**
     * Sets the text.
     *
     * @param text Markdown
     * @return a request with that
     */
    public PullEdit body(String text) {
        return new PullEdit(body.with("body", Objects.requireNonNull(text, "text")));
    }

    /**
     * Opens or closes it.
     *
     * @param open {@code false} to close
     * @return a request with that
     */
    public PullEdit open(boolean open) {
        return new PullEdit(body.with("state", open ? "open" : "closed"));
    }

    /**
     * Sets where it should go.
     *
     * @param branch a branch that exists
     * @return a request with that
     */
    public PullEdit base(String branch) {
        return new PullEdit(body.with("base", Objects.requireNonNull(branch, "branch")));
    }

    /**
     * Sets the labels, instead of those it had.
     *
     * @param ids ids of labels, see {@link Labels#ids}
     * @return a request with that
     */
    public PullEdit labelIds(Collection<Long> ids) {
        return new PullEdit(body.with("labels", Objects.requireNonNull(ids, "ids")));
    }

    /**
     * Sets who works on it, instead of who did.
     *
     * @param logins logins, empty for nobody
     * @return a request with that
     */
    public PullEdit assignees(Collection<String> logins) {
        return new PullEdit(body.with("assignees", Objects.requireNonNull(logins, "logins")));
    }

    /**
     * Sets the milestone.
     *
     * @param id its id, 0 for none
     * @return a request with that
     */
    public PullEdit milestone(long id) {
        return new PullEdit(body.with("milestone", id));
    }

    /**
     * Sets whether maintainers may push to the branch of a fork.
     *
     * @param allowed {@code true} if so
     * @return a request with that
     */
    public PullEdit maintainersMayPush(boolean allowed) {
        return new PullEdit(body.with("allow_maintainer_edit", allowed));
    }

    /**
     * Sets when it should be done.
     *
     * @param time the time
     * @return a request with that
     */
    public PullEdit dueDate(Instant time) {
        return new PullEdit(body.with("due_date", Objects.requireNonNull(time, "time")));
    }

    /**
     * Takes the due date away.
     *
     * @return a request with that
     */
    public PullEdit withoutDueDate() {
        return new PullEdit(body.with("unset_due_date", true));
    }

    JsonBody body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PullEdit that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "PullEdit" + body;
    }
}
