package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.util.Objects;

/** A release to be made or changed. Immutable; each method answers a changed copy. */
public final class ReleaseSettings {
    private final JsonBody body;

    private ReleaseSettings(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a release without notes.
     *
     * @param tag the name of the tag, which is made if it does not exist
     * @return the request
     */
    public static ReleaseSettings of(String tag) {
        return new ReleaseSettings(JsonBody.of().with("tag_name", Objects.requireNonNull(tag, "tag")));
    }

    /**
     * Sets what a new tag is made of.
     *
     * @param commitish a branch or commit; the default branch if not set
     * @return a request with that
     */
    public ReleaseSettings target(String commitish) {
        return new ReleaseSettings(body.with("target_commitish", Objects.requireNonNull(commitish, "commitish")));
    }

    /**
     * Sets the title.
     *
     * @param title one line
     * @return a request with that
     */
    public ReleaseSettings name(String title) {
        return new ReleaseSettings(body.with("name", Objects.requireNonNull(title, "title")));
    }

    /**
     * Sets the notes.
     *
     * @param notes Markdown
     * @return a request with that
     */
    public ReleaseSettings body(String notes) {
        return new ReleaseSettings(body.with("body", Objects.requireNonNull(notes, "notes")));
    }

    /**
     * Sets whether it is not published.
     *
     * @param draft the default is {@code false}
     * @return a request with that
     */
    public ReleaseSettings draft(boolean draft) {
        return new ReleaseSettings(body.with("draft", draft));
    }

    /**
     * Sets whether it is not meant for everybody.
     *
     * @param prerelease the default is {@code false}
     * @return a request with that
     */
    public ReleaseSettings prerelease(boolean prerelease) {
        return new ReleaseSettings(body.with("prerelease", prerelease));
    }

    JsonBody body() {
        return body;
    }

    /** {@return the name of the tag} */
    public String tag() {
        return body.text("tag_name");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReleaseSettings that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "ReleaseSettings" + body;
    }
}
