package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A file, folder, link or submodule in a repository. Made by the library alone. */
public final class ContentEntry {
    static final Decoder<ContentEntry> DECODER = Decoders.add(
            ContentEntry.class,
            Decoder.of(
                    ContentEntry::new, "path", "name", "sha", "type", "size", "content", "target", "last_commit_sha"));

    private final String path;
    private final String name;
    private final String sha;
    private final String type;
    private final long size;
    private final Optional<String> content;
    private final Optional<String> target;
    private final Optional<String> lastCommit;

    ContentEntry(JsonObject json) {
        this.path = json.requiredText("path");
        this.name = json.text("name");
        this.sha = json.requiredText("sha");
        this.type = json.text("type");
        this.size = json.number("size", 0);
        this.content = json.optionalText("content");
        this.target = json.optionalText("target");
        this.lastCommit = json.optionalText("last_commit_sha");
    }

    /** {@return the path from the root of the repository} */
    public String path() {
        return path;
    }

    /** {@return the last part of the path} */
    public String name() {
        return name;
    }

    /** {@return the id of the blob or tree; needed to change a file} */
    public String sha() {
        return sha;
    }

    /** {@return {@code file}, {@code dir}, {@code symlink} or {@code submodule}} */
    public String type() {
        return type;
    }

    /** {@return the size in bytes} */
    public long size() {
        return size;
    }

    /** {@return the content in base64; empty for all but files, and in listings} */
    public Optional<String> content() {
        return content;
    }

    /** {@return where a symbolic link leads} */
    public Optional<String> target() {
        return target;
    }

    /** {@return the commit that changed it last} */
    public Optional<String> lastCommit() {
        return lastCommit;
    }

    /** {@return the content; empty for all but files, and in listings} */
    public Optional<byte[]> bytes() {
        return type.equals("file")
                ? content.or(() -> size == 0 ? Optional.of("") : Optional.empty())
                        .flatMap(Base64Text::decode)
                : Optional.empty();
    }

    /** {@return the content as text, UTF-8; empty for all but files, and in listings} */
    public Optional<String> text() {
        return bytes().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentEntry that && values().equals(that.values());
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
        return List.of(path, name, sha, type, size, content, target, lastCommit);
    }
}
