package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.User;
import java.util.List;
import java.util.Optional;

/** A comment on an issue or pull request was written, edited or deleted. */
public final class CommentEvent extends WebhookEvent {
    static final Decoder<WebhookEvent> DECODER = Decoder.<WebhookEvent>of(
                    CommentEvent::new,
                    "action",
                    "issue",
                    "comment",
                    "changes",
                    "from",
                    "is_pull",
                    "repository",
                    "sender")
            .within(
                    Decoders.of(Issue.class),
                    Decoders.of(Comment.class),
                    Decoders.of(Repository.class),
                    Decoders.of(User.class));

    private final Comment comment;
    private final Issue issue;
    private final boolean isOnPull;
    private final Optional<String> previousBody;

    private CommentEvent(JsonObject json) {
        super(json);
        this.issue = Decoders.of(Issue.class).decode(json.requiredObject("issue"));
        this.comment = Decoders.of(Comment.class).decode(json.requiredObject("comment"));
        this.isOnPull = json.flag("is_pull");
        this.previousBody = before(json, "body");
    }

    /** {@return the comment as it was then} */
    public Comment comment() {
        return comment;
    }

    /** {@return what was commented on; pull requests appear as issues here} */
    public Issue issue() {
        return issue;
    }

    /** {@return whether it is on a pull request} */
    public boolean isOnPull() {
        return isOnPull;
    }

    /** {@return the text before it was edited, if it was} */
    public Optional<String> previousBody() {
        return previousBody;
    }

    @Override
    List<Object> values() {
        return List.of(comment, issue, isOnPull, previousBody);
    }

    @Override
    String subject() {
        return "comment " + comment.id() + " on #" + issue.number();
    }
}
