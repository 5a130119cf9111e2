package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.User;
import java.util.List;
import java.util.Optional;

/** Something happened to an issue: opened, edited, closed, labelled, assigned … */
public final class IssueEvent extends WebhookEvent {
    static final Decoder<WebhookEvent> DECODER = Decoder.<WebhookEvent>of(
                    IssueEvent::new, "action", "issue", "changes", "title", "body", "from", "repository", "sender")
            .within(Decoders.of(Issue.class), Decoders.of(Repository.class), Decoders.of(User.class));

    private final Issue issue;
    private final Optional<String> previousTitle;
    private final Optional<String> previousBody;

    private IssueEvent(JsonObject json) {
        super(json);
        this.issue = Decoders.of(Issue.class).decode(json.requiredObject("issue"));
        this.previousTitle = before(json, "title");
        this.previousBody = before(json, "body");
    }

    /** {@return the issue as it was then} */
    public Issue issue() {
        return issue;
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
        return List.of(issue, previousTitle, previousBody);
    }

    @Override
    String subject() {
        return "#" + issue.number();
    }
}
