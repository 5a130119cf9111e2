package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonException;
import ai.disinto.forge.internal.json.JsonObject;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.User;
import java.util.List;

/** A repository was made or deleted. */
public final class RepositoryEvent extends WebhookEvent {
    static final Decoder<WebhookEvent> DECODER = Decoder.<WebhookEvent>of(
                    RepositoryEvent::new, "action", "repository", "sender")
            .within(Decoders.of(Repository.class), Decoders.of(User.class));

    private RepositoryEvent(JsonObject json) {
        super(json);
        if (repository().isEmpty()) {
            throw new JsonException("the field \"repository\" is missing or is no object", null);
        }
    }

    @Override
    List<Object> values() {
        return List.of();
    }

    @Override
    String subject() {
        return repository().map(Repository::toString).orElse("");
    }
}
