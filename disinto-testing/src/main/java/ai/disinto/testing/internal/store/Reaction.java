package ai.disinto.testing.internal.store;

import java.time.Instant;

/** A reaction of somebody to an issue or a comment. */
public final class Reaction {
    private final User user;
    private final String content;
    private final Instant created;

    public Reaction(User user, String content, Instant created) {
        this.user = user;
        this.content = content;
        this.created = created;
    }

    public User user() {
        return user;
    }

    public String content() {
        return content;
    }

    public Instant created() {
        return created;
    }
}
