package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;

/** What is to change in an issue; all else stays. Immutable; each method answers a changed copy. */
public final class IssueEdit {
    private final JsonBody body;

    private IssueEdit(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers an edit that changes nothing yet.
     *
     * @return the request
     */
    public static IssueEdit nothing() {
        return new IssueEdit(JsonBody.of());
    }

    /**
     * Sets the title.
     *
     * @param title the title
     * @return a request with that
     */
    public IssueEdit title(String title) {
        return new IssueEdit(body.with("title", Objects.requireNonNull(title, "title")));
    }

    /**
     * Sets the text.
     *
     * @param text Markdown
     * @return a request with that
     */
    public IssueEdit body(String text) {
        return new IssueEdit(body.with("body", Objects.requireNonNull(text, "text")));
    }

    /**
     * Opens or closes it.
     *
     * @param open {@code false} to close
     * @return a request with that
     */
    public IssueEdit open(boolean open) {
        return new IssueEdit(body.with("state", open ? "open" : "closed"));
    }

    /**
     * Sets who works on it, instead of who did. The server asks no condition: of two such edits at the same time either may win, or both.
     *
     * @param logins logins, empty for nobody
     * @return a request with that
     */
    public IssueEdit assignees(Collection<String> logins) {
        return new IssueEdit(body.with("assignees", Objects.requireNonNull(logins, "logins")));
    }

    /**
     * Sets the milestone.
     *
     * @param id its id, 0 for none
     * @return a request with that
     */
    public IssueEdit milestone(long id) {
        return new IssueEdit(body.with("milestone", id));
    }

    /**
     * Sets when it should be done.
     *
     * @param time the time
     * @return a request with that
     */
    public IssueEdit dueDate(Instant time) {
        return new IssueEdit(body.with("due_date", Objects.requireNonNull(time, "time")));
    }

    /**
     * Takes the due date away.
     *
     * @return a request with that
     */
    public IssueEdit withoutDueDate() {
        return new IssueEdit(body.with("unset_due_date", true));
    }

    JsonBody body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IssueEdit that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "IssueEdit" + body;
    }
}
