package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A comment on an issue or pull request. Made by the library alone. */
public final class Comment {
    static final Decoder<Comment> DECODER = Decoders.add(
            Comment.class,
            Decoder.of(
                            Comment::new,
                            "id",
                            "body",
                            "user",
                            "created_at",
                            "updated_at",
                            "issue_url",
                            "pull_request_url",
                            "html_url")
                    .within(User.DECODER));

    private final long id;
    private final String body;
    private final User author;
    private final Instant createdAt;
    private final Optional<Instant> updatedAt;
    private final OptionalInt issue;
    private final String page;

    Comment(JsonObject json) {
        this.id = json.requiredLong("id");
        this.body = json.text("body");
        this.author = User.of(json, "user");
        this.createdAt = json.requiredInstant("created_at");
        this.updatedAt = json.instant("updated_at");
        this.issue = Odd.number(json, "issue_url", "pull_request_url");
        this.page = json.text("html_url");
    }

    /** {@return the id; comments of the same second are told apart by it} */
    public long id() {
        return id;
    }

    /** {@return the text, Markdown} */
    public String body() {
        return body;
    }

    /** {@return who wrote it} */
    public User author() {
        return author;
    }

    /** {@return when it was written} */
    public Instant createdAt() {
        return createdAt;
    }

    /** {@return when it was changed last} */
    public Optional<Instant> updatedAt() {
        return updatedAt;
    }

    /** {@return the number of the issue or pull request} */
    public OptionalInt issue() {
        return issue;
    }

    /** {@return its address for browsers} */
    public String page() {
        return page;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Comment that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "comment " + id + " by " + author;
    }

    private List<Object> values() {
        return List.of(id, body, author, createdAt, updatedAt, issue, page);
    }
}
