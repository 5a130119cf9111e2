package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** Which pull requests to list, newest first unless said otherwise. Immutable; each method answers a changed copy. */
public final class PullQuery {
    private final JsonBody body;

    private PullQuery(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers the query for open ones.
     *
     * @return the request
     */
    public static PullQuery open() {
        return new PullQuery(JsonBody.of("state", "open"));
    }

    /**
     * Answers the query for closed and merged ones.
     *
     * @return the request
     */
    public static PullQuery closed() {
        return new PullQuery(JsonBody.of("state", "closed"));
    }

    /**
     * Answers the query for all.
     *
     * @return the request
     */
    public static PullQuery all() {
        return new PullQuery(JsonBody.of("state", "all"));
    }

    /**
     * Sets the order.
     *
     * @param order such as {@code oldest}, {@code recentupdate}, {@code priority}
     * @return a request with that
     */
    public PullQuery sort(String order) {
        return new PullQuery(body.with("sort", Objects.requireNonNull(order, "order")));
    }

    /**
     * Keeps those of a milestone.
     *
     * @param id its id
     * @return a request with that
     */
    public PullQuery milestone(long id) {
        return new PullQuery(body.with("milestone", id));
    }

    /**
     * Keeps those that have all of these labels.
     *
     * @param ids ids of labels, see {@link Labels#ids}
     * @return a request with that
     */
    public PullQuery labelIds(Collection<Long> ids) {
        return new PullQuery(body.with("labels", Objects.requireNonNull(ids, "ids")));
    }

    /**
     * Keeps those that somebody opened.
     *
     * @param login the login
     * @return a request with that
     */
    public PullQuery author(String login) {
        return new PullQuery(body.with("poster", Objects.requireNonNull(login, "login")));
    }

    /**
     * Keeps those that go to a branch. Servers that cannot do this are helped.
     *
     * @param branch the branch
     * @return a request with that
     */
    public PullQuery base(String branch) {
        return new PullQuery(body.with("base", Objects.requireNonNull(branch, "branch")));
    }

    /**
     * Keeps those that come from a branch. Servers that cannot do this are helped.
     *
     * @param branch the branch, {@code owner:branch} of a fork
     * @return a request with that
     */
    public PullQuery head(String branch) {
        return new PullQuery(body.with("head", Objects.requireNonNull(branch, "branch")));
    }

    JsonBody body() {
        return body;
    }

    Map<String, Object> parameters() {
        return body.fields();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PullQuery that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "PullQuery" + body;
    }
}
