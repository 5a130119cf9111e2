package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.User;
import java.util.List;

/** An event that this library has no type for, or whose payload is not as it should be. Still a hint. */
public final class OtherEvent extends WebhookEvent {
    private final String name;
    private final String problem;

    private OtherEvent(JsonObject json, String name, String problem) {
        super(json);
        this.name = name;
        this.problem = problem;
    }

    static Decoder<WebhookEvent> decoder(String name, String problem) {
        return Decoder.<WebhookEvent>of(json -> new OtherEvent(json, name, problem), "action", "repository", "sender")
                .within(Decoders.of(Repository.class), Decoders.of(User.class));
    }

    /** {@return its name as the server wrote it} */
    public String name() {
        return name;
    }

    /** {@return what is wrong with the payload of an event that is known; empty if the event is not known} */
    public String problem() {
        return problem;
    }

    @Override
    List<Object> values() {
        return List.of(name, problem);
    }

    @Override
    String subject() {
        return problem.isEmpty() ? name : name + ": " + problem;
    }
}
