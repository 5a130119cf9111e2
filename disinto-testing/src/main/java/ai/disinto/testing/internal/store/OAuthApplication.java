package ai.disinto.testing.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An application that signs people in through the forge. */
public final class OAuthApplication {
    private final long id;
    private final User owner;
    private final String clientId;
    private final Instant created;
    private String name;
    private String clientSecret;
    private boolean confidential = true;
    private final List<String> redirectUris = new ArrayList<>();

    public OAuthApplication(long id, User owner, String clientId, Instant created, String name, String clientSecret) {
        this.id = id;
        this.owner = owner;
        this.clientId = clientId;
        this.created = created;
        this.name = name;
        this.clientSecret = clientSecret;
    }

    public long id() {
        return id;
    }

    public User owner() {
        return owner;
    }

    public String clientId() {
        return clientId;
    }

    public Instant created() {
        return created;
    }

    public String name() {
        return name;
    }

    public void name(String value) {
        name = value;
    }

    public String clientSecret() {
        return clientSecret;
    }

    public void clientSecret(String value) {
        clientSecret = value;
    }

    public boolean confidential() {
        return confidential;
    }

    public void confidential(boolean value) {
        confidential = value;
    }

    public List<String> redirectUris() {
        return redirectUris;
    }
}
