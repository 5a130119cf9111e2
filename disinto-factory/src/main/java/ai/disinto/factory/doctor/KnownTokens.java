package ai.disinto.factory.doctor;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.Forge;
import ai.disinto.forge.Tokens;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.model.AccessToken;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the forge says about tokens without showing them. It tells administrators who sign in with a password; newer
 * servers tell any administrator.
 */
final class KnownTokens {
    private static final int SHOWN = 8;

    private final Forge forge;
    private final Map<String, Optional<List<AccessToken>>> listed = new HashMap<>();

    KnownTokens(Forge forge) {
        this.forge = forge;
    }

    /** All tokens of an account; empty where whoever asks may not know. */
    Optional<List<AccessToken>> of(String login) {
        return listed.computeIfAbsent(login.toLowerCase(Locale.ROOT), this::ask);
    }

    private Optional<List<AccessToken>> ask(String login) {
        Tokens tokens = forge.capabilities().makesTokensForOthers()
                ? forge.administration().tokens(login)
                : forge.users().tokens(login);
        try {
            return Optional.of(tokens.list().list());
        } catch (UnauthorizedException | ForbiddenException e) {
            return Optional.empty();
        }
    }

    /** The listed token that ends like a secret. */
    static Optional<AccessToken> find(List<AccessToken> tokens, Secret secret) {
        String text = secret.reveal();
        String last = text.substring(Math.max(0, text.length() - SHOWN));
        return tokens.stream().filter(token -> token.lastEight().equals(last)).findFirst();
    }

    boolean restricts() {
        return forge.capabilities().restrictsTokens();
    }
}
