package ai.disinto.forge.model;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** One side of a pull request. Made by the library alone. */
public final class PullBranch {
    static final Decoder<PullBranch> DECODER =
            Decoders.add(PullBranch.class, Decoder.of(PullBranch::new, "ref", "sha", "label", "repo", "full_name"));

    private final String ref;
    private final String sha;
    private final String label;
    private final Optional<RepositorySlug> repository;

    PullBranch(JsonObject json) {
        this.ref = json.text("ref");
        this.sha = json.text("sha");
        this.label = json.text("label");
        this.repository = json.object("repo", Odd::of).flatMap(slug -> slug);
    }

    /** {@return the name of the branch; {@code refs/pull/<n>/head} once a head branch is deleted} */
    public String ref() {
        return ref;
    }

    /** {@return the commit} */
    public String sha() {
        return sha;
    }

    /** {@return the branch with its owner, where that is not the same as on the other side} */
    public String label() {
        return label;
    }

    /** {@return the repository; empty once a fork is gone} */
    public Optional<RepositorySlug> repository() {
        return repository;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PullBranch that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return label;
    }

    private List<Object> values() {
        return List.of(ref, sha, label, repository);
    }
}
