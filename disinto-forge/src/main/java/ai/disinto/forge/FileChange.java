package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.util.Base64;
import java.util.Objects;

/** A change to one file, as a part of a commit of several. Immutable; each method answers a changed copy. */
public final class FileChange {
    private final JsonBody body;

    private FileChange(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a new file.
     *
     * @param path the path from the root of the repository
     * @param content what will be in it
     * @return the request
     */
    public static FileChange create(String path, byte[] content) {
        return new FileChange(JsonBody.of("operation", "create")
                .with("path", Objects.requireNonNull(path, "path"))
                .with("content", Base64.getEncoder().encodeToString(Objects.requireNonNull(content, "content"))));
    }

    /**
     * Answers the end of a file.
     *
     * @param path the path from the root of the repository
     * @param sha the blob that is to be deleted
     * @return the request
     */
    public static FileChange delete(String path, String sha) {
        return new FileChange(JsonBody.of("operation", "delete")
                .with("path", Objects.requireNonNull(path, "path"))
                .with("sha", Objects.requireNonNull(sha, "sha")));
    }

    JsonBody body() {
        return body;
    }

    /**
     * Answers new content of a file.
     *
     * @param path the path from the root of the repository
     * @param content what will be in it
     * @param sha the blob that is to be replaced; the change is refused if the file is another one by now
     * @return the request
     */
    public static FileChange update(String path, byte[] content, String sha) {
        JsonBody body = create(path, content).body.with("operation", "update");
        return new FileChange(body.with("sha", Objects.requireNonNull(sha, "sha")));
    }

    String path() {
        return body.text("path");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileChange that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "FileChange" + body;
    }
}
