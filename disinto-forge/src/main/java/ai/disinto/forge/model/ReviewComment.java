package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A remark on a line, part of a review. Made by the library alone. */
public final class ReviewComment {
    static final Decoder<ReviewComment> DECODER = Decoders.add(
            ReviewComment.class,
            Decoder.of(
                            ReviewComment::new,
                            "id",
                            "body",
                            "path",
                            "position",
                            "original_position",
                            "commit_id",
                            "diff_hunk",
                            "user",
                            "resolver",
                            "created_at")
                    .within(User.DECODER));

    private final long id;
    private final String body;
    private final String path;
    private final long line;
    private final long oldLine;
    private final String commit;
    private final String diffHunk;
    private final User author;
    private final Optional<User> resolver;
    private final Optional<Instant> createdAt;

    ReviewComment(JsonObject json) {
        this.id = json.requiredLong("id");
        this.body = json.text("body");
        this.path = json.text("path");
        this.line = json.number("position", 0);
        this.oldLine = json.number("original_position", 0);
        this.commit = json.text("commit_id");
        this.diffHunk = json.text("diff_hunk");
        this.author = User.of(json, "user");
        this.resolver = json.object("resolver", User::new);
        this.createdAt = json.instant("created_at");
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return the text, Markdown} */
    public String body() {
        return body;
    }

    /** {@return the file} */
    public String path() {
        return path;
    }

    /** {@return the line in the new file, from 1; 0 if it is in the old one} */
    public long line() {
        return line;
    }

    /** {@return the line in the old file, from 1; 0 if it is in the new one} */
    public long oldLine() {
        return oldLine;
    }

    /** {@return the commit that was reviewed} */
    public String commit() {
        return commit;
    }

    /** {@return the part of the diff around the line} */
    public String diffHunk() {
        return diffHunk;
    }

    /** {@return who wrote it} */
    public User author() {
        return author;
    }

    /** {@return who marked it as settled} */
    public Optional<User> resolver() {
        return resolver;
    }

    /** {@return when it was written} */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReviewComment that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return path + ":" + line;
    }

    private List<Object> values() {
        return List.of(id, body, path, line, oldLine, commit, diffHunk, author, resolver, createdAt);
    }
}
