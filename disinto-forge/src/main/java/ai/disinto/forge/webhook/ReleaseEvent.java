package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import ai.disinto.forge.model.Release;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.User;
import java.util.List;

/** A release was published, updated or deleted. */
public final class ReleaseEvent extends WebhookEvent {
    static final Decoder<WebhookEvent> DECODER = Decoder.<WebhookEvent>of(
                    ReleaseEvent::new, "action", "release", "repository", "sender")
            .within(Decoders.of(Release.class), Decoders.of(Repository.class), Decoders.of(User.class));

    private final Release release;

    private ReleaseEvent(JsonObject json) {
        super(json);
        this.release = Decoders.of(Release.class).decode(json.requiredObject("release"));
    }

    /** {@return the release as it was then} */
    public Release release() {
        return release;
    }

    @Override
    List<Object> values() {
        return List.of(release);
    }

    @Override
    String subject() {
        return "release " + release.id();
    }
}
