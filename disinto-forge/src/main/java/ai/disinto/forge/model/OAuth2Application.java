package ai.disinto.forge.model;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A program that people sign in to with their account. Made by the library alone. */
public final class OAuth2Application {
    static final Decoder<OAuth2Application> DECODER = Decoders.add(
            OAuth2Application.class,
            Decoder.of(
                    OAuth2Application::new,
                    "id",
                    "name",
                    "client_id",
                    "client_secret",
                    "redirect_uris",
                    "confidential_client",
                    "created"));

    private final long id;
    private final String name;
    private final String clientId;
    private final Optional<Secret> clientSecret;
    private final List<String> redirectUris;
    private final boolean isConfidential;
    private final Optional<Instant> createdAt;

    OAuth2Application(JsonObject json) {
        this.id = json.requiredLong("id");
        this.name = json.requiredText("name");
        this.clientId = json.text("client_id");
        this.clientSecret = Secrets.of(json, "client_secret");
        this.redirectUris = json.texts("redirect_uris");
        this.isConfidential = json.flag("confidential_client");
        this.createdAt = json.instant("created");
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the id that the program presents} */
    public String clientId() {
        return clientId;
    }

    /** {@return its secret, only when it was just made or changed: every change makes a new one} */
    public Optional<Secret> clientSecret() {
        return clientSecret;
    }

    /** {@return where people may be sent back to} */
    public List<String> redirectUris() {
        return redirectUris;
    }

    /** {@return whether it can keep a secret} */
    public boolean isConfidential() {
        return isConfidential;
    }

    /** {@return when it was made} */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OAuth2Application that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    private List<Object> values() {
        return List.of(id, name, clientId, clientSecret, redirectUris, isConfidential, createdAt);
    }
}
