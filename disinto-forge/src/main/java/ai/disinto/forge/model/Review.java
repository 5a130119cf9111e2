package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A verdict on a pull request. Made by the library alone. */
public final class Review {
    static final Decoder<Review> DECODER = Decoders.add(
            Review.class,
            Decoder.of(
                            Review::new,
                            "id",
                            "state",
                            "body",
                            "commit_id",
                            "user",
                            "team",
                            "name",
                            "stale",
                            "official",
                            "dismissed",
                            "comments_count",
                            "submitted_at",
                            "updated_at")
                    .within(User.DECODER));

    private final long id;
    private final ReviewState state;
    private final String rawState;
    private final String body;
    private final String commit;
    private final Optional<User> author;
    private final Optional<String> team;
    private final boolean isStale;
    private final boolean isOfficial;
    private final boolean isDismissed;
    private final int comments;
    private final Optional<Instant> submittedAt;
    private final Optional<Instant> updatedAt;

    Review(JsonObject json) {
        this.id = json.requiredLong("id");
        this.state = ReviewState.of(json.text("state"));
        this.rawState = json.text("state");
        this.body = json.text("body");
        this.commit = json.text("commit_id");
        this.author = json.object("user", User::new);
        this.team = json.object("team", team -> team.text("name"));
        this.isStale = json.flag("stale");
        this.isOfficial = json.flag("official");
        this.isDismissed = json.flag("dismissed");
        this.comments = json.count("comments_count");
        this.submittedAt = json.instant("submitted_at");
        this.updatedAt = json.instant("updated_at");
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return the verdict} */
    public ReviewState state() {
        return state;
    }

    /** {@return the verdict in the words of the server} */
    public String rawState() {
        return rawState;
    }

    /** {@return the text; empty if there is none} */
    public String body() {
        return body;
    }

    /** {@return the commit that was reviewed} */
    public String commit() {
        return commit;
    }

    /** {@return who reviewed; empty if a team did} */
    public Optional<User> author() {
        return author;
    }

    /** {@return the team that was asked} */
    public Optional<String> team() {
        return team;
    }

    /** {@return whether the head moved since} */
    public boolean isStale() {
        return isStale;
    }

    /** {@return whether it counts for the rule of the base branch; dismissed ones keep this} */
    public boolean isOfficial() {
        return isOfficial;
    }

    /** {@return whether it does not count any more} */
    public boolean isDismissed() {
        return isDismissed;
    }

    /** {@return the number of remarks on lines} */
    public int comments() {
        return comments;
    }

    /** {@return when it was given} */
    public Optional<Instant> submittedAt() {
        return submittedAt;
    }

    /** {@return when it changed last} */
    public Optional<Instant> updatedAt() {
        return updatedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Review that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return rawState + " of " + commit;
    }

    private List<Object> values() {
        return Arrays.asList(
                id,
                state,
                rawState,
                body,
                commit,
                author,
                team,
                isStale,
                isOfficial,
                isDismissed,
                comments,
                submittedAt,
                updatedAt);
    }
}
