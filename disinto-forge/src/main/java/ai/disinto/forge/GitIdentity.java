package ai.disinto.forge;

import ai.disinto.forge.internal.http.Authorization;
import ai.disinto.forge.internal.http.Redaction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** An identity as git's part of a server wants it: a token is the password of an account that need not be named. */
final class GitIdentity implements Authorization {
    private static final String USER = "token:";

    private final Identity identity;
    private volatile List<String> latest = List.of();
    private volatile Redaction known = Redaction.NONE;

    GitIdentity(Identity identity) {
        this.identity = identity;
    }

    @Override
    public List<String> headers() {
        List<String> own = identity.headers();
        latest = own;
        if (own.isEmpty()) {
            return own;
        }
        String value = own.get(1);
        return List.of(own.get(0), value.startsWith("Basic ") ? value : basic(value));
    }

    @Override
    public boolean refresh(List<String> refused) {
        return identity.refresh(latest);
    }

    @Override
    public Redaction redaction() {
        return identity.redaction().and(known);
    }

    private String basic(String value) {
        String pair = USER + value.substring(value.indexOf(' ') + 1);
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        known = known.and(Redaction.of(List.of(encoded)));
        return "Basic " + encoded;
    }
}
