package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.MergeStyle;
import java.util.Objects;

/** How a pull request is to be merged. Immutable; each method answers a changed copy. */
public final class MergeOptions {
    private final JsonBody body;

    private MergeOptions(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a way to merge.
     *
     * @param style the way, which the repository must allow
     * @param head the commit that was reviewed: whatever was pushed since is not merged
     * @return the request
     */
    public static MergeOptions of(MergeStyle style, String head) {
        return new MergeOptions(JsonBody.of()
                .with("Do", Objects.requireNonNull(style, "style").word())
                .with("head_commit_id", Objects.requireNonNull(head, "head")));
    }

    /**
     * Sets the first line of the commit message.
     *
     * @param text one line
     * @return a request with that
     */
    public MergeOptions title(String text) {
        return new MergeOptions(body.with("MergeTitleField", Objects.requireNonNull(text, "text")));
    }

    /**
     * Sets the rest of the commit message.
     *
     * @param text the text
     * @return a request with that
     */
    public MergeOptions message(String text) {
        return new MergeOptions(body.with("MergeMessageField", Objects.requireNonNull(text, "text")));
    }

    /**
     * Sets whether the branch is deleted afterwards.
     *
     * @param delete the default is {@code false}
     * @return a request with that
     */
    public MergeOptions deletesBranch(boolean delete) {
        return new MergeOptions(body.with("delete_branch_after_merge", delete));
    }

    /**
     * Sets whether an administrator overrides rules.
     *
     * @param forced the default is {@code false}
     * @return a request with that
     */
    public MergeOptions forced(boolean forced) {
        return new MergeOptions(body.with("force_merge", forced));
    }

    /** {@return the commit that was reviewed} */
    public String head() {
        return body.text("head_commit_id");
    }

    JsonBody body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MergeOptions that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "MergeOptions" + body;
    }
}
