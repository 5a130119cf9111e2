package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A release. Made by the library alone. */
public final class Release {
    static final Decoder<Release> DECODER = Decoders.add(
            Release.class,
            Decoder.of(
                            Release::new,
                            "id",
                            "tag_name",
                            "target_commitish",
                            "name",
                            "body",
                            "draft",
                            "prerelease",
                            "author",
                            "created_at",
                            "published_at",
                            "html_url")
                    .within(User.DECODER));

    private final long id;
    private final String tag;
    private final String target;
    private final String name;
    private final String body;
    private final boolean isDraft;
    private final boolean isPrerelease;
    private final User author;
    private final Optional<Instant> createdAt;
    private final Optional<Instant> publishedAt;
    private final String page;

    Release(JsonObject json) {
        this.id = json.requiredLong("id");
        this.tag = json.requiredText("tag_name");
        this.target = json.text("target_commitish");
        this.name = json.text("name");
        this.body = json.text("body");
        this.isDraft = json.flag("draft");
        this.isPrerelease = json.flag("prerelease");
        this.author = User.of(json, "author");
        this.createdAt = json.instant("created_at");
        this.publishedAt = json.instant("published_at");
        this.page = json.text("html_url");
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return the name of its tag} */
    public String tag() {
        return tag;
    }

    /** {@return the branch or commit that the tag was made from} */
    public String target() {
        return target;
    }

    /** {@return the title} */
    public String name() {
        return name;
    }

    /** {@return the notes, Markdown} */
    public String body() {
        return body;
    }

    /** {@return whether it is not published} */
    public boolean isDraft() {
        return isDraft;
    }

    /** {@return whether it is not meant for everybody} */
    public boolean isPrerelease() {
        return isPrerelease;
    }

    /** {@return who made it} */
    public User author() {
        return author;
    }

    /** {@return when it was made} */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@return when it was published} */
    public Optional<Instant> publishedAt() {
        return publishedAt;
    }

    /** {@return the address of its page for browsers} */
    public String page() {
        return page;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Release that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return tag;
    }

    private List<Object> values() {
        return Arrays.asList(id, tag, target, name, body, isDraft, isPrerelease, author, createdAt, publishedAt, page);
    }
}
