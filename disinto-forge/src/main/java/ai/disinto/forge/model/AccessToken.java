package ai.disinto.forge.model;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An access token. Only the answer to its creation knows the token itself. Made by the library alone. */
public final class AccessToken {
    static final Decoder<AccessToken> DECODER = Decoders.add(
            AccessToken.class,
            Decoder.of(
                    AccessToken::new,
                    "id",
                    "name",
                    "scopes",
                    "sha1",
                    "token_last_eight",
                    "repositories",
                    "full_name",
                    "created_at"));

    private final long id;
    private final String name;
    private final List<String> scopes;
    private final Optional<Secret> secret;
    private final String lastEight;
    private final List<RepositorySlug> repositories;
    private final Optional<Instant> createdAt;

    AccessToken(JsonObject json) {
        this.id = json.requiredLong("id");
        this.name = json.requiredText("name");
        this.scopes = json.texts("scopes");
        this.secret = Secrets.of(json, "sha1");
        this.lastEight = json.text("token_last_eight");
        this.repositories = Odd.list(json, "repositories");
        this.createdAt = json.instant("created_at");
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return the name, unique for its account} */
    public String name() {
        return name;
    }

    /** {@return what it may do, such as {@code write:issue} or {@code all}} */
    public List<String> scopes() {
        return scopes;
    }

    /** {@return the token itself, only when it was just made} */
    public Optional<Secret> secret() {
        return secret;
    }

    /** {@return its last eight characters} */
    public String lastEight() {
        return lastEight;
    }

    /** {@return the repositories that it is restricted to; empty for all} */
    public List<RepositorySlug> repositories() {
        return repositories;
    }

    /** {@return when it was made, where the server says so} */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessToken that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "token " + name;
    }

    private List<Object> values() {
        return List.of(id, name, scopes, secret, lastEight, repositories, createdAt);
    }
}
