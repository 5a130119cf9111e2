package ai.disinto.forge.ci;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.http.Authorization;
import ai.disinto.forge.internal.http.Redaction;
import java.util.List;
import java.util.Optional;

/** Authorizes by a token that does not change; without one, asks anonymously. */
final class BearerToken implements Authorization {
    private final List<String> headers;
    private final Redaction redaction;

    BearerToken(Optional<Secret> token) {
        this.headers = token.map(known -> List.of("Authorization", "Bearer " + known.reveal()))
                .orElse(List.of());
        this.redaction = Redaction.of(token.map(Secret::reveal).map(List::of).orElse(List.of()));
    }

    /** Refuses what no header can hold, without showing it. */
    static Secret visible(Secret token) {
        if (!token.reveal().matches("[!-~]{1,8000}")) {
            throw new IllegalArgumentException("token must be visible ASCII characters without spaces");
        }
        return token;
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public boolean refresh(List<String> refused) {
        return false;
    }

    @Override
    public Redaction redaction() {
        return redaction;
    }
}
