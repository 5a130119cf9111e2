package ai.disinto.forge.git;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.http.Authorization;
import ai.disinto.forge.internal.http.Redaction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Who pushes to a mirror: an account with its password, or nobody in particular. */
record MirrorIdentity(List<String> headers, Redaction redaction) implements Authorization {
    static final MirrorIdentity NOBODY = new MirrorIdentity(List.of(), Redaction.NONE);

    static MirrorIdentity of(String user, Secret password) {
        if (user.indexOf(':') >= 0 || user.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("user must have no colon and no control character");
        }
        String pair = user + ":" + password.reveal();
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new MirrorIdentity(
                List.of("Authorization", "Basic " + encoded), Redaction.of(List.of(password.reveal(), pair, encoded)));
    }

    boolean isNobody() {
        return headers.isEmpty();
    }

    @Override
    public boolean refresh(List<String> refused) {
        return false;
    }

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "MirrorIdentity";
    }
}
