package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;

/** A file or folder in a tree. Made by the library alone. */
public final class GitTreeEntry {
    static final Decoder<GitTreeEntry> DECODER =
            Decoders.add(GitTreeEntry.class, Decoder.of(GitTreeEntry::new, "path", "type", "mode", "sha", "size"));

    private final String path;
    private final String type;
    private final String mode;
    private final String sha;
    private final long size;

    GitTreeEntry(JsonObject json) {
        this.path = json.requiredText("path");
        this.type = json.text("type");
        this.mode = json.text("mode");
        this.sha = json.requiredText("sha");
        this.size = json.number("size", 0);
    }

    /** {@return the path from the root of the tree} */
    public String path() {
        return path;
    }

    /** {@return {@code blob}, {@code tree} or {@code commit}} */
    public String type() {
        return type;
    }

    /** {@return the mode of git, such as {@code 100644}} */
    public String mode() {
        return mode;
    }

    /** {@return the id of the object} */
    public String sha() {
        return sha;
    }

    /** {@return the size of a blob in bytes} */
    public long size() {
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GitTreeEntry that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return path;
    }

    private List<Object> values() {
        return List.of(path, type, mode, sha, size);
    }
}
