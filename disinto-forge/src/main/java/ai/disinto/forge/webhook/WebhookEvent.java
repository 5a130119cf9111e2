package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonException;
import ai.disinto.forge.internal.json.JsonObject;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.User;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a delivery tells: the objects as they were when it was written, which may have changed since. Made by the library
 * alone; it does not change. More kinds may come, so whoever tells them apart needs a way for the rest.
 */
public abstract sealed class WebhookEvent
        permits IssueEvent,
                CommentEvent,
                PullEvent,
                ReviewEvent,
                PushEvent,
                ReferenceEvent,
                ReleaseEvent,
                RepositoryEvent,
                OtherEvent {
    private final String action;
    private final Optional<Repository> repository;
    private final Optional<User> sender;

    WebhookEvent(JsonObject json) {
        this.action = json.text("action");
        this.repository = readable(json, "repository", Repository.class);
        this.sender = readable(json, "sender", User.class);
    }

    /** {@return what happened, in the word of the server, such as {@code opened}; empty if the kind says it all} */
    public final String action() {
        return action;
    }

    /** {@return where it happened; empty for events of an organisation, or if the server does not say it} */
    public final Optional<Repository> repository() {
        return repository;
    }

    /** {@return who did it} */
    public final Optional<User> sender() {
        return sender;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof WebhookEvent that
                && getClass() == that.getClass()
                && action.equals(that.action)
                && repository.equals(that.repository)
                && sender.equals(that.sender)
                && values().equals(that.values());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(action, repository, sender, values());
    }

    /** Answers kind, action and subject, without texts that people wrote. */
    @Override
    public final String toString() {
        String words = action.isEmpty() ? subject() : action + " " + subject();
        return getClass().getSimpleName() + "[" + words + "]";
    }

    /** What tells it from other events of its kind. */
    abstract List<Object> values();

    abstract String subject();

    /** What is beside the point must not make the event unreadable. */
    static <T> Optional<T> readable(JsonObject json, String name, Class<T> type) {
        try {
            return json.object(name, Decoders.of(type)::decode);
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /** A text before it was edited. */
    static Optional<String> before(JsonObject json, String name) {
        return json.object("changes", changes -> changes)
                .flatMap(changes -> changes.object(name, change -> change.text("from")));
    }
}
