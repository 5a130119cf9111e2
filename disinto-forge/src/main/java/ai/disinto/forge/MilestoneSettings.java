package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.time.Instant;
import java.util.Objects;

/** A milestone to be made or changed. Immutable; each method answers a changed copy. */
public final class MilestoneSettings {
    private final JsonBody body;

    private MilestoneSettings(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers an open milestone.
     *
     * @param title the title
     * @return the request
     */
    public static MilestoneSettings titled(String title) {
        return new MilestoneSettings(JsonBody.of().with("title", Objects.requireNonNull(title, "title")));
    }

    /**
     * Sets what it is about.
     *
     * @param text Markdown
     * @return a request with that
     */
    public MilestoneSettings description(String text) {
        return new MilestoneSettings(body.with("description", Objects.requireNonNull(text, "text")));
    }

    /**
     * Sets when it should be reached.
     *
     * @param time the time
     * @return a request with that
     */
    public MilestoneSettings dueOn(Instant time) {
        return new MilestoneSettings(body.with("due_on", Objects.requireNonNull(time, "time")));
    }

    /**
     * Opens or closes it.
     *
     * @param open {@code false} to close
     * @return a request with that
     */
    public MilestoneSettings open(boolean open) {
        return new MilestoneSettings(body.with("state", open ? "open" : "closed"));
    }

    JsonBody body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MilestoneSettings that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "MilestoneSettings" + body;
    }
}
