package ai.disinto.testing.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A personal access token. */
public final class AccessToken {
    private final long id;
    private final User user;
    private final String name;
    private final String secret;
    private final Set<String> scopes;
    private final Instant created;
    private @Nullable Instant lastUsed;
    private @Nullable List<Repository> repositories;

    public AccessToken(long id, User user, String name, String secret, Set<String> scopes, Instant created) {
        this.id = id;
        this.user = user;
        this.name = name;
        this.secret = secret;
        this.scopes = scopes;
        this.created = created;
    }

    public long id() {
        return id;
    }

    public User user() {
        return user;
    }

    public String name() {
        return name;
    }

    public String secret() {
        return secret;
    }

    public Set<String> scopes() {
        return scopes;
    }

    public Instant created() {
        return created;
    }

    public @Nullable Instant lastUsed() {
        return lastUsed;
    }

    public void lastUsed(@Nullable Instant value) {
        lastUsed = value;
    }

    public @Nullable List<Repository> repositories() {
        return repositories;
    }

    public void repositories(@Nullable List<Repository> value) {
        repositories = value;
    }
}
