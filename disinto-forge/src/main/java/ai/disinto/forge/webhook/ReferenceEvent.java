package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonException;
import ai.disinto.forge.internal.json.JsonObject;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.User;
import java.util.List;
import java.util.Optional;

/** A branch or tag was made or deleted. */
public final class ReferenceEvent extends WebhookEvent {
    static final Decoder<WebhookEvent> CREATED = decoder(true);
    static final Decoder<WebhookEvent> DELETED = decoder(false);

    private final String ref;
    private final String kind;
    private final Optional<String> sha;

    private ReferenceEvent(JsonObject json, boolean created) {
        super(json);
        this.sha = json.optionalText("sha");
        this.ref = json.requiredText("ref");
        this.kind = json.text("ref_type");
        if (sha.isPresent() != created) {
            throw new JsonException("the field \"sha\" does not fit the name of the event", null);
        }
    }

    private static Decoder<WebhookEvent> decoder(boolean created) {
        return Decoder.<WebhookEvent>of(
                        json -> new ReferenceEvent(json, created), "sha", "ref", "ref_type", "repository", "sender")
                .within(Decoders.of(Repository.class), Decoders.of(User.class));
    }

    /** {@return whether it was made; else it was deleted} */
    public boolean isCreated() {
        return sha.isPresent();
    }

    /** {@return the full name, such as {@code refs/tags/v1}} */
    public String ref() {
        return ref;
    }

    /** {@return {@code branch} or {@code tag}} */
    public String kind() {
        return kind;
    }

    /** {@return the commit that it was made at; empty if it was deleted} */
    public Optional<String> sha() {
        return sha;
    }

    @Override
    List<Object> values() {
        return List.of(ref, kind, sha);
    }

    @Override
    String subject() {
        return (isCreated() ? "made " : "deleted ") + ref;
    }
}
