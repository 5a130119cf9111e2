package ai.disinto.forge.model;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that an account should look at. Made by the library alone. */
public final class Notification {
    static final Decoder<Notification> DECODER = Decoders.add(
            Notification.class,
            Decoder.of(
                    Notification::new,
                    "id",
                    "unread",
                    "pinned",
                    "subject",
                    "title",
                    "type",
                    "url",
                    "repository",
                    "full_name",
                    "updated_at"));

    private final long id;
    private final boolean isUnread;
    private final boolean isPinned;
    private final String title;
    private final String type;
    private final OptionalInt number;
    private final Optional<RepositorySlug> repository;
    private final Optional<Instant> updatedAt;

    Notification(JsonObject json) {
        this.id = json.requiredLong("id");
        this.isUnread = json.flag("unread");
        this.isPinned = json.flag("pinned");
        this.title = json.object("subject", subject -> subject.text("title")).orElse("");
        this.type = json.object("subject", subject -> subject.text("type")).orElse("");
        this.number = Odd.subject(json);
        this.repository = json.object("repository", Odd::of).flatMap(slug -> slug);
        this.updatedAt = json.instant("updated_at");
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return whether it was not read} */
    public boolean isUnread() {
        return isUnread;
    }

    /** {@return whether it stays on top} */
    public boolean isPinned() {
        return isPinned;
    }

    /** {@return the title of what it is about} */
    public String title() {
        return title;
    }

    /** {@return what it is about: {@code Issue}, {@code Pull}, {@code Commit} or {@code Repository}} */
    public String type() {
        return type;
    }

    /** {@return the number of the issue or pull request} */
    public OptionalInt number() {
        return number;
    }

    /** {@return the repository} */
    public Optional<RepositorySlug> repository() {
        return repository;
    }

    /** {@return when it changed last} */
    public Optional<Instant> updatedAt() {
        return updatedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Notification that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return title;
    }

    private List<Object> values() {
        return List.of(id, isUnread, isPinned, title, type, number, repository, updatedAt);
    }
}
