package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.User;
import java.util.List;
import java.util.Optional;

/** Something happened to a pull request: opened, pushed to, labelled, a reviewer asked, closed, merged … */
public final class PullEvent extends WebhookEvent {
    static final Decoder<WebhookEvent> DECODER = Decoder.<WebhookEvent>of(
                    PullEvent::new,
                    "action",
                    "pull_request",
                    "requested_reviewer",
                    "changes",
                    "from",
                    "repository",
                    "sender")
            .within(Decoders.of(PullRequest.class), Decoders.of(Repository.class), Decoders.of(User.class));

    private final PullRequest pull;
    private final Optional<User> requestedReviewer;
    private final Optional<String> previousTitle;
    private final Optional<String> previousBody;

    private PullEvent(JsonObject json) {
        super(json);
        this.pull = Decoders.of(PullRequest.class).decode(json.requiredObject("pull_request"));
        this.requestedReviewer = readable(json, "requested_reviewer", User.class);
        this.previousTitle = before(json, "title");
        this.previousBody = before(json, "body");
    }

    /** {@return the pull request as it was then; a merge is a {@code closed} one that {@code isMerged}} */
    public PullRequest pull() {
        return pull;
    }

    /** {@return who was asked for a review, or is not asked any more} */
    public Optional<User> requestedReviewer() {
        return requestedReviewer;
    }

    /** {@return the title before it was edited, if it was} */
    public Optional<String> previousTitle() {
        return previousTitle;
    }

    /** {@return the text before it was edited, if it was} */
    public Optional<String> previousBody() {
        return previousBody;
    }

    @Override
    List<Object> values() {
        return List.of(pull, requestedReviewer, previousTitle, previousBody);
    }

    @Override
    String subject() {
        return "#" + pull.number();
    }
}
