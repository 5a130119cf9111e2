package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.StatusState;
import java.util.Objects;

/** What is to be said about a commit. Immutable; each method answers a changed copy. */
public final class NewStatus {
    private final JsonBody body;

    private NewStatus(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a status.
     *
     * @param context the name of what was checked
     * @param state how it went
     * @return the request
     */
    public static NewStatus of(String context, StatusState state) {
        return new NewStatus(JsonBody.of()
                .with("context", Objects.requireNonNull(context, "context"))
                .with("state", Objects.requireNonNull(state, "state").word()));
    }

    /**
     * Sets a remark.
     *
     * @param text a sentence
     * @return a request with that
     */
    public NewStatus description(String text) {
        return new NewStatus(body.with("description", Objects.requireNonNull(text, "text")));
    }

    /**
     * Sets where to read more.
     *
     * @param url an address
     * @return a request with that
     */
    public NewStatus targetUrl(String url) {
        return new NewStatus(body.with("target_url", Objects.requireNonNull(url, "url")));
    }

    JsonBody body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewStatus that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "NewStatus" + body;
    }
}
