package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.forge.model.User;
import java.util.List;

/**
 * A pull request was reviewed. Whether the review counts, the delivery does not say: servers dismiss some a moment
 * later, so ask before relying on it.
 */
public final class ReviewEvent extends WebhookEvent {
    static final Decoder<WebhookEvent> DECODER = Decoder.<WebhookEvent>of(
                    ReviewEvent::new, "action", "pull_request", "review", "type", "content", "repository", "sender")
            .within(Decoders.of(PullRequest.class), Decoders.of(Repository.class), Decoders.of(User.class));

    private final PullRequest pull;
    private final String rawState;
    private final String body;

    private ReviewEvent(JsonObject json) {
        super(json);
        this.pull = Decoders.of(PullRequest.class).decode(json.requiredObject("pull_request"));
        JsonObject review = json.requiredObject("review");
        this.rawState = review.requiredText("type");
        this.body = review.text("content");
    }

    /** {@return the pull request as it was then} */
    public PullRequest pull() {
        return pull;
    }

    /** {@return the verdict, as the signed payload says it} */
    public ReviewState state() {
        return switch (rawState) {
            case "pull_request_review_approved" -> ReviewState.APPROVED;
            case "pull_request_review_rejected" -> ReviewState.REQUEST_CHANGES;
            case "pull_request_review_comment" -> ReviewState.COMMENT;
            default -> ReviewState.UNKNOWN;
        };
    }

    /** {@return the verdict in the words of the server} */
    public String rawState() {
        return rawState;
    }

    /** {@return the text; empty if there is none} */
    public String body() {
        return body;
    }

    @Override
    List<Object> values() {
        return List.of(pull, rawState, body);
    }

    @Override
    String subject() {
        return "#" + pull.number() + " " + state();
    }
}
