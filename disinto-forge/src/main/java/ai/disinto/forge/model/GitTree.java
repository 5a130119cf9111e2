package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;

/** A tree, or a page of it. Made by the library alone. */
public final class GitTree {
    static final Decoder<GitTree> DECODER = Decoders.add(
            GitTree.class,
            Decoder.of(GitTree::new, "sha", "tree", "truncated", "total_count").within(GitTreeEntry.DECODER));

    private final String sha;
    private final List<GitTreeEntry> entries;
    private final boolean isTruncated;
    private final int total;

    GitTree(JsonObject json) {
        this.sha = json.requiredText("sha");
        this.entries = json.objects("tree", GitTreeEntry::new);
        this.isTruncated = json.flag("truncated");
        this.total = json.count("total_count");
    }

    /** {@return the id} */
    public String sha() {
        return sha;
    }

    /** {@return what is in it} */
    public List<GitTreeEntry> entries() {
        return entries;
    }

    /** {@return whether there is more than the server shows} */
    public boolean isTruncated() {
        return isTruncated;
    }

    /** {@return the number of entries in all} */
    public int total() {
        return total;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GitTree that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "tree " + sha;
    }

    private List<Object> values() {
        return List.of(sha, entries, isTruncated, total);
    }
}
