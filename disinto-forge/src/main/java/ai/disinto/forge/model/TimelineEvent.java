package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that happened to an issue or pull request. Which fields are set depends on the type. Made by the library alone. */
public final class TimelineEvent {
    static final Decoder<TimelineEvent> DECODER = Decoders.add(
            TimelineEvent.class,
            Decoder.of(
                            TimelineEvent::new,
                            "id",
                            "type",
                            "user",
                            "created_at",
                            "body",
                            "label",
                            "assignee",
                            "removed_assignee",
                            "old_title",
                            "new_title",
                            "ref_commit_sha",
                            "ref_issue",
                            "number",
                            "dependent_issue",
                            "review_id")
                    .within(User.DECODER, Label.DECODER));

    private final long id;
    private final String type;
    private final User author;
    private final Instant createdAt;
    private final String body;
    private final Optional<Label> label;
    private final Optional<User> assignee;
    private final boolean isUnassignment;
    private final Optional<String> oldTitle;
    private final Optional<String> newTitle;
    private final Optional<String> commit;
    private final OptionalInt reference;
    private final OptionalInt dependency;
    private final long reviewId;

    TimelineEvent(JsonObject json) {
        this.id = json.requiredLong("id");
        this.type = json.text("type");
        this.author = User.of(json, "user");
        this.createdAt = json.requiredInstant("created_at");
        this.body = json.text("body");
        this.label = json.object("label", Label::new);
        this.assignee = json.object("assignee", User::new);
        this.isUnassignment = json.flag("removed_assignee");
        this.oldTitle = json.optionalText("old_title");
        this.newTitle = json.optionalText("new_title");
        this.commit = json.optionalText("ref_commit_sha");
        this.reference = Odd.nestedNumber(json, "ref_issue");
        this.dependency = Odd.nestedNumber(json, "dependent_issue");
        this.reviewId = json.number("review_id", 0);
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return what happened, such as {@code label}, {@code close}, {@code assignees}; servers add types} */
    public String type() {
        return type;
    }

    /** {@return who did it} */
    public User author() {
        return author;
    }

    /** {@return when it happened} */
    public Instant createdAt() {
        return createdAt;
    }

    /** {@return the text; of a label event {@code 1} when it was set and empty when it was taken away} */
    public String body() {
        return body;
    }

    /** {@return the label that was set or taken away} */
    public Optional<Label> label() {
        return label;
    }

    /** {@return who was assigned or is not any more} */
    public Optional<User> assignee() {
        return assignee;
    }

    /** {@return whether the assignment ended} */
    public boolean isUnassignment() {
        return isUnassignment;
    }

    /** {@return the title before} */
    public Optional<String> oldTitle() {
        return oldTitle;
    }

    /** {@return the title afterwards} */
    public Optional<String> newTitle() {
        return newTitle;
    }

    /** {@return the commit that mentions it} */
    public Optional<String> commit() {
        return commit;
    }

    /** {@return the number of the issue that mentions it} */
    public OptionalInt reference() {
        return reference;
    }

    /** {@return the number of the issue that it depends on or blocks} */
    public OptionalInt dependency() {
        return dependency;
    }

    /** {@return the id of the review, 0 for none} */
    public long reviewId() {
        return reviewId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimelineEvent that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return type + " " + id;
    }

    private List<Object> values() {
        return Arrays.asList(
                id,
                type,
                author,
                createdAt,
                body,
                label,
                assignee,
                isUnassignment,
                oldTitle,
                newTitle,
                commit,
                reference,
                dependency,
                reviewId);
    }
}
