package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.MergeStyle;
import java.util.Objects;

/** What is to change in a repository; all else stays. Immutable; each method answers a changed copy. */
public final class RepositoryEdit {
    private final JsonBody body;

    private RepositoryEdit(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers an edit that changes nothing yet.
     *
     * @return the request
     */
    public static RepositoryEdit nothing() {
        return new RepositoryEdit(JsonBody.of());
    }

    /**
     * Renames it. Reads by the old name are redirected, writes are refused.
     *
     * @param name the new name
     * @return a request with that
     */
    public RepositoryEdit name(String name) {
        return new RepositoryEdit(body.with("name", Objects.requireNonNull(name, "name")));
    }

    /**
     * Sets what it is about.
     *
     * @param text a sentence
     * @return a request with that
     */
    public RepositoryEdit description(String text) {
        return new RepositoryEdit(body.with("description", Objects.requireNonNull(text, "text")));
    }

    /**
     * Sets whether only collaborators see it.
     *
     * @param hidden {@code true} to hide it
     * @return a request with that
     */
    public RepositoryEdit isPrivate(boolean hidden) {
        return new RepositoryEdit(body.with("private", hidden));
    }

    /**
     * Sets whether nothing in it may change.
     *
     * @param archived {@code true} to archive it
     * @return a request with that
     */
    public RepositoryEdit archived(boolean archived) {
        return new RepositoryEdit(body.with("archived", archived));
    }

    /**
     * Sets the branch that pull requests go to.
     *
     * @param name a branch that exists
     * @return a request with that
     */
    public RepositoryEdit defaultBranch(String name) {
        return new RepositoryEdit(body.with("default_branch", Objects.requireNonNull(name, "name")));
    }

    /**
     * Allows a way to merge.
     *
     * @param style the way
     * @return a request with that
     */
    public RepositoryEdit allows(MergeStyle style) {
        return new RepositoryEdit(body.with(setting(style), true));
    }

    /**
     * Forbids a way to merge.
     *
     * @param style the way
     * @return a request with that
     */
    public RepositoryEdit forbids(MergeStyle style) {
        return new RepositoryEdit(body.with(setting(style), false));
    }

    /**
     * Sets whether branches are deleted once they are merged, unless the merge says otherwise.
     *
     * @param delete {@code true} to delete them
     * @return a request with that
     */
    public RepositoryEdit deletesMergedBranches(boolean delete) {
        return new RepositoryEdit(body.with("default_delete_branch_after_merge", delete));
    }

    /**
     * Sets whether it has issues.
     *
     * @param enabled {@code true} if so
     * @return a request with that
     */
    public RepositoryEdit issues(boolean enabled) {
        return new RepositoryEdit(body.with("has_issues", enabled));
    }

    /**
     * Sets whether it has pull requests.
     *
     * @param enabled {@code true} if so
     * @return a request with that
     */
    public RepositoryEdit pulls(boolean enabled) {
        return new RepositoryEdit(body.with("has_pull_requests", enabled));
    }

    /**
     * Sets whether the server runs its workflows.
     *
     * @param enabled {@code true} if so
     * @return a request with that
     */
    public RepositoryEdit actions(boolean enabled) {
        return new RepositoryEdit(body.with("has_actions", enabled));
    }

    /**
     * Sets how often a mirror is brought up to date.
     *
     * @param interval such as {@code 8h0m0s}
     * @return a request with that
     */
    public RepositoryEdit mirrorInterval(String interval) {
        return new RepositoryEdit(body.with("mirror_interval", Objects.requireNonNull(interval, "interval")));
    }

    private static String setting(MergeStyle style) {
        return switch (Objects.requireNonNull(style, "style")) {
            case MERGE -> "allow_merge_commits";
            case REBASE -> "allow_rebase";
            case REBASE_MERGE -> "allow_rebase_explicit";
            case SQUASH -> "allow_squash_merge";
            case FAST_FORWARD_ONLY -> "allow_fast_forward_only_merge";
        };
    }

    JsonBody body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RepositoryEdit that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "RepositoryEdit" + body;
    }
}
