package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The content of a file. Made by the library alone. */
public final class GitBlob {
    static final Decoder<GitBlob> DECODER =
            Decoders.add(GitBlob.class, Decoder.of(GitBlob::new, "sha", "size", "content"));

    private final String sha;
    private final long size;
    private final String content;

    GitBlob(JsonObject json) {
        this.sha = json.requiredText("sha");
        this.size = json.number("size", 0);
        this.content = json.text("content");
    }

    /** {@return the id} */
    public String sha() {
        return sha;
    }

    /** {@return the size in bytes} */
    public long size() {
        return size;
    }

    /** {@return the content in base64} */
    public String content() {
        return content;
    }

    /** {@return the content; empty if the server left it out, which it does with large ones} */
    public Optional<byte[]> bytes() {
        return content.isEmpty() && size > 0 ? Optional.empty() : Base64Text.decode(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GitBlob that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "blob " + sha;
    }

    private List<Object> values() {
        return List.of(sha, size, content);
    }
}
