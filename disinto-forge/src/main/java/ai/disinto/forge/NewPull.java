package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;

/** A pull request to be opened. Immutable; each method answers a changed copy. */
public final class NewPull {
    private final JsonBody body;

    private NewPull(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a pull request.
     *
     * @param title the title
     * @param head the branch with the change; {@code owner:branch} if it is in a fork
     * @param base the branch that it should go to
     * @return the request
     */
    public static NewPull of(String title, String head, String base) {
        return new NewPull(JsonBody.of()
                .with("title", Objects.requireNonNull(title, "title"))
                .with("head", Objects.requireNonNull(head, "head"))
                .with("base", Objects.requireNonNull(base, "base")));
    }

    /**
     * Sets the text.
     *
     * @param text Markdown
     * @return a request with that
     */
    public NewPull body(String text) {
        return new NewPull(body.with("body", Objects.requireNonNull(text, "text")));
    }

    /**
     * Sets the labels.
     *
     * @param ids ids of labels, see {@link Labels#ids}
     * @return a request with that
     */
    public NewPull labelIds(Collection<Long> ids) {
        return new NewPull(body.with("labels", Objects.requireNonNull(ids, "ids")));
    }

    /**
     * Sets who works on it.
     *
     * @param logins logins
     * @return a request with that
     */
    public NewPull assignees(Collection<String> logins) {
        return new NewPull(body.with("assignees", Objects.requireNonNull(logins, "logins")));
    }

    /**
     * Sets the milestone.
     *
     * @param id its id
     * @return a request with that
     */
    public NewPull milestone(long id) {
        return new NewPull(body.with("milestone", id));
    }

    /**
     * Sets when it should be done.
     *
     * @param time the time
     * @return a request with that
     */
    public NewPull dueDate(Instant time) {
        return new NewPull(body.with("due_date", Objects.requireNonNull(time, "time")));
    }

    JsonBody body() {
        return body;
    }

    /** {@return the branch with the change} */
    public String head() {
        return body.text("head");
    }

    /** {@return the branch that it should go to} */
    public String base() {
        return body.text("base");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewPull that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "NewPull" + body;
    }
}
