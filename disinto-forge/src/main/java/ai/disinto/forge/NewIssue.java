package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;

/** An issue to be filed. Immutable; each method answers a changed copy. */
public final class NewIssue {
    private final JsonBody body;

    private NewIssue(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers an issue without text.
     *
     * @param title the title, not empty
     * @return the request
     */
    public static NewIssue titled(String title) {
        return new NewIssue(JsonBody.of().with("title", Objects.requireNonNull(title, "title")));
    }

    /**
     * Sets the text.
     *
     * @param text Markdown
     * @return a request with that
     */
    public NewIssue body(String text) {
        return new NewIssue(body.with("body", Objects.requireNonNull(text, "text")));
    }

    /**
     * Sets the labels. The server drops them without a word if the account may not write; the issue that comes back shows it.
     *
     * @param ids ids of labels, see {@link Labels#ids}
     * @return a request with that
     */
    public NewIssue labelIds(Collection<Long> ids) {
        return new NewIssue(body.with("labels", Objects.requireNonNull(ids, "ids")));
    }

    /**
     * Sets who works on it; dropped like labels.
     *
     * @param logins logins
     * @return a request with that
     */
    public NewIssue assignees(Collection<String> logins) {
        return new NewIssue(body.with("assignees", Objects.requireNonNull(logins, "logins")));
    }

    /**
     * Sets the milestone.
     *
     * @param id its id
     * @return a request with that
     */
    public NewIssue milestone(long id) {
        return new NewIssue(body.with("milestone", id));
    }

    /**
     * Sets when it should be done.
     *
     * @param time the time
     * @return a request with that
     */
    public NewIssue dueDate(Instant time) {
        return new NewIssue(body.with("due_date", Objects.requireNonNull(time, "time")));
    }

    JsonBody body() {
        return body;
    }

    String text() {
        return body.text("body");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewIssue that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "NewIssue" + body;
    }
}
