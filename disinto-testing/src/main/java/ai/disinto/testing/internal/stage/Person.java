package ai.disinto.testing.internal.stage;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;

/**
 * An account and its client.
 *
 * @param forge a client with a token that may do everything
 */
public record Person(String login, Secret password, Forge forge) {
    /** A client that signs in with the password. */
    public Forge byPassword() {
        return forge.as(Credentials.basic(login, password));
    }
}
