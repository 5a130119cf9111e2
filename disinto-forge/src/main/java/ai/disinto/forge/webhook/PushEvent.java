package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.User;
import java.util.List;
import java.util.Optional;

/** A branch or tag moved, or was made. A deletion is a {@link ReferenceEvent}. */
public final class PushEvent extends WebhookEvent {
    static final Decoder<WebhookEvent> DECODER = Decoder.<WebhookEvent>of(
                    PushEvent::new,
                    "ref",
                    "before",
                    "after",
                    "commits",
                    "total_commits",
                    "repository",
                    "pusher",
                    "sender")
            .within(PushedCommit.DECODER, Decoders.of(Repository.class), Decoders.of(User.class));

    private final String ref;
    private final String before;
    private final String after;
    private final List<PushedCommit> commits;
    private final int totalCommits;
    private final Optional<User> pusher;

    private PushEvent(JsonObject json) {
        super(json);
        this.ref = json.requiredText("ref");
        this.before = json.text("before");
        this.after = json.requiredText("after");
        this.commits = json.objects("commits", PushedCommit.DECODER::decode);
        this.totalCommits = json.count("total_commits");
        this.pusher = readable(json, "pusher", User.class);
    }

    /** {@return the full name, such as {@code refs/heads/main}} */
    public String ref() {
        return ref;
    }

    /** {@return the branch, if it is one} */
    public Optional<String> branch() {
        return ref.startsWith("refs/heads/") ? Optional.of(ref.substring("refs/heads/".length())) : Optional.empty();
    }

    /** {@return the commit before; zeros if it was made} */
    public String before() {
        return before;
    }

    /** {@return the commit now} */
    public String after() {
        return after;
    }

    /** {@return the new commits, newest first; the server leaves some out if there are many} */
    public List<PushedCommit> commits() {
        return commits;
    }

    /** {@return how many new commits there are} */
    public int totalCommits() {
        return totalCommits;
    }

    /** {@return who pushed} */
    public Optional<User> pusher() {
        return pusher;
    }

    @Override
    List<Object> values() {
        return List.of(ref, before, after, commits, totalCommits, pusher);
    }

    @Override
    String subject() {
        return ref + " to " + after;
    }
}
