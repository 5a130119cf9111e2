package ai.disinto.testing.internal.access;

import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.http.Query;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.line.Line;
import ai.disinto.testing.internal.store.AccessToken;
import ai.disinto.testing.internal.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Finds out who makes a request. Whether an account may do so at all is asked of its {@link Caller}. */
public final class Authenticator {
    private static final String MALFORMED = "token is malformed: token contains an invalid number of segments";

    private final Line line;
    private final Store store;
    private final InstantSource clock;

    public Authenticator(Line line, Store store, InstantSource clock) {
        this.line = line;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Reads the credentials of a request.
     *
     * @throws Refusal 401 if there are some and they are wrong
     */
    public Caller caller(IncomingRequest request) {
        String header = request.header("Authorization");
        int space = header.indexOf(' ');
        String scheme = space < 0 ? "" : header.substring(0, space).toLowerCase(Locale.ROOT);
        String credentials = header.substring(space + 1).strip();
        return switch (scheme) {
            case "basic" -> basic(credentials);
            case "token", "bearer" -> byToken(credentials);
            default -> byQuery(new Query(request.query()));
        };
    }

    private Caller byQuery(Query query) {
        if (line.atLeast(16)) {
            return Caller.ANONYMOUS;
        }
        return query.text("token")
                .or(() -> query.text("access_token"))
                .map(this::byToken)
                .orElse(Caller.ANONYMOUS);
    }

    private Caller byToken(String secret) {
        return token(secret).orElseThrow(() -> Refusal.of(401, wrongToken(secret)));
    }

    private String wrongToken(String secret) {
        return switch (line) {
            case V11 -> "user does not exist [uid: 0, name: ]";
            case V15 -> "access token does not exist [sha: " + secret + "]";
            case V16 ->
                String.join(
                        "\n",
                        MALFORMED,
                        "access token does not exist [sha: " + secret + "]",
                        MALFORMED,
                        "task with token \"" + secret + "\": resource does not exist",
                        "authorized integration: parse JWT error: " + MALFORMED);
        };
    }

    private Optional<Caller> token(String secret) {
        Optional<AccessToken> token = store.accounts().findToken(secret);
        token.ifPresent(found -> found.lastUsed(clock.instant()));
        return token.map(found -> new Caller(found.user(), found, false));
    }

    private Caller basic(String encoded) {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Caller.ANONYMOUS;
        }
        int colon = decoded.indexOf(':');
        String name = colon < 0 ? decoded : decoded.substring(0, colon);
        String password = colon < 0 ? "" : decoded.substring(colon + 1);
        boolean tokenAsName = password.isEmpty() || password.equals("x-oauth-basic");
        return token(tokenAsName ? name : password)
                .or(() -> byPassword(name, password))
                .orElseThrow(() -> Refusal.of(401, wrongPassword(name, password)));
    }

    private Optional<Caller> byPassword(String name, String password) {
        return store.accounts()
                .find(name)
                .or(() -> store.accounts().findByEmail(name))
                .filter(user -> !user.organization() && user.password().equals(password))
                .filter(user -> !user.prohibitLogin())
                .map(user -> new Caller(user, null, true));
    }

    private String wrongPassword(String name, String password) {
        String reason = store.accounts()
                .find(name)
                .map(user -> "user's password is invalid [uid: " + user.id() + ", name: " + user.name() + "]")
                .orElse("user does not exist [uid: 0, name: " + name + "]");
        if (!line.atLeast(16)) {
            return reason;
        }
        return String.join(
                "\n",
                MALFORMED,
                reason,
                "access token does not exist [sha: " + password + "]",
                "task with token \"" + password + "\": resource does not exist");
    }
}
