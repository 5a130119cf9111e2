package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.internal.json.JsonException;
import java.util.Map;

/** Reads payloads by the name of the group that an event belongs to. */
final class EventReader {
    private static final Map<String, Decoder<WebhookEvent>> KNOWN = Map.ofEntries(
            Map.entry("issues", IssueEvent.DECODER),
            Map.entry("issue_comment", CommentEvent.DECODER),
            Map.entry("pull_request", PullEvent.DECODER),
            Map.entry("pull_request_approved", ReviewEvent.DECODER),
            Map.entry("pull_request_rejected", ReviewEvent.DECODER),
            // the group of reviews without a verdict; comments on pull requests are in the group issue_comment
            Map.entry("pull_request_comment", ReviewEvent.DECODER),
            Map.entry("push", PushEvent.DECODER),
            Map.entry("create", ReferenceEvent.CREATED),
            Map.entry("delete", ReferenceEvent.DELETED),
            Map.entry("release", ReleaseEvent.DECODER),
            Map.entry("repository", RepositoryEvent.DECODER));

    private EventReader() {}

    /**
     * Reads a payload. An event that is not known, or not as it should be, is an {@link OtherEvent}.
     *
     * @throws JsonException if it is no JSON object
     */
    static WebhookEvent read(String name, byte[] body) {
        Decoder<WebhookEvent> decoder = KNOWN.get(name);
        if (decoder == null) {
            return JsonAnswer.object(body, OtherEvent.decoder(name, ""));
        }
        try {
            return JsonAnswer.object(body, decoder);
        } catch (JsonException e) {
            String problem = String.valueOf(e.getMessage());
            return JsonAnswer.object(body, OtherEvent.decoder(name, problem));
        }
    }
}
