package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which issues to list, newest first unless said otherwise. Immutable; each method answers a changed copy. */
public final class IssueQuery {
    private final JsonBody body;

    private IssueQuery(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers the query for open issues.
     *
     * @return the request
     */
    public static IssueQuery open() {
        return new IssueQuery(JsonBody.of("state", "open").with("type", "issues"));
    }

    /**
     * Answers the query for closed issues.
     *
     * @return the request
     */
    public static IssueQuery closed() {
        return new IssueQuery(JsonBody.of("state", "closed").with("type", "issues"));
    }

    /**
     * Answers the query for open and closed issues.
     *
     * @return the request
     */
    public static IssueQuery all() {
        return new IssueQuery(JsonBody.of("state", "all").with("type", "issues"));
    }

    /**
     * Keeps those that have all of these labels. Servers ignore names that do not exist; this client does not.
     *
     * @param names names of labels
     * @return a request with that
     */
    public IssueQuery labels(Collection<String> names) {
        return new IssueQuery(body.with("labels", Objects.requireNonNull(names, "names")));
    }

    /**
     * Lists pull requests too, which are left out otherwise.
     *
     * @return a request with that
     */
    public IssueQuery withPulls() {
        return new IssueQuery(body.with("type", ""));
    }

    /**
     * Keeps those whose text matches. The index of the server may lag behind.
     *
     * @param words what to search for
     * @return a request with that
     */
    public IssueQuery text(String words) {
        return new IssueQuery(body.with("q", Objects.requireNonNull(words, "words")));
    }

    /**
     * Keeps those of any of these milestones.
     *
     * @param titles titles or ids
     * @return a request with that
     */
    public IssueQuery milestones(Collection<String> titles) {
        return new IssueQuery(body.with("milestones", Objects.requireNonNull(titles, "titles")));
    }

    /**
     * Keeps those that changed at a time or later.
     *
     * @param time the time
     * @return a request with that
     */
    public IssueQuery changedSince(Instant time) {
        return new IssueQuery(body.with("since", Objects.requireNonNull(time, "time")));
    }

    /**
     * Keeps those that changed at a time or earlier.
     *
     * @param time the time
     * @return a request with that
     */
    public IssueQuery changedBefore(Instant time) {
        return new IssueQuery(body.with("before", Objects.requireNonNull(time, "time")));
    }

    /**
     * Keeps those that somebody wrote.
     *
     * @param login the login
     * @return a request with that
     */
    public IssueQuery author(String login) {
        return new IssueQuery(body.with("created_by", Objects.requireNonNull(login, "login")));
    }

    /**
     * Keeps those that somebody works on.
     *
     * @param login the login
     * @return a request with that
     */
    public IssueQuery assignee(String login) {
        return new IssueQuery(body.with("assigned_by", Objects.requireNonNull(login, "login")));
    }

    /**
     * Sets the order.
     *
     * @param order such as {@code oldest}, {@code recentupdate}, {@code mostcomment}
     * @return a request with that
     */
    public IssueQuery sort(String order) {
        return new IssueQuery(body.with("sort", Objects.requireNonNull(order, "order")));
    }

    JsonBody body() {
        return body;
    }

    List<String> labelNames() {
        return body.texts("labels");
    }

    Map<String, Object> parameters() {
        return body.fields();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IssueQuery that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "IssueQuery" + body;
    }
}
