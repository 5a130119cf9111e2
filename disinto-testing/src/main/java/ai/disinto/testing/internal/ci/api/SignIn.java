package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.access.Authenticator;
import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.ci.run.CiInstance;
import ai.disinto.testing.internal.ci.run.CiRefusal;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.User;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows who asks: by token, or by the cookie of a session with the value that the page for people has. */
final class SignIn {
    private static final String BEARER = "Bearer ";
    private static final Pattern COOKIE = Pattern.compile("(?:^|;\\s*)user_sess=([^;\\s]+)");
    private static final int RANDOM_BYTES = 32;

    private final CiInstance ci;
    private final Map<String, String> csrf = new ConcurrentHashMap<>();

    SignIn(CiInstance ci) {
        this.ci = ci;
    }

    /** Makes a token in the form of the server's. */
    String token(User user) {
        String claims = "{\"type\":\"user\",\"user-id\":\"" + user.id() + "\"}";
        String token = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims) + "."
                + ci.forge().secrets().hex(RANDOM_BYTES);
        ci.locked(() -> {
            ci.store().admit(token, user);
            return token;
        });
        return token;
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    Optional<User> caller(IncomingRequest request) {
        String authorization = request.header("Authorization");
        if (authorization.startsWith(BEARER)) {
            return ci.store().admitted(authorization.substring(BEARER.length()).strip());
        }
        return session(request)
                .filter(session -> request.method().equals("GET")
                        || request.header("X-CSRF-TOKEN").equals(csrf.get(session)))
                .flatMap(ci.store()::admitted);
    }

    private static Optional<String> session(IncomingRequest request) {
        Matcher matcher = COOKIE.matcher(request.header("Cookie"));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * Signs in. The real server sends people through pages of the forge, which the embedded forge has not: here the
     * name and password of the forge's account come with the request.
     */
    Answer authorize(IncomingRequest request) {
        if (request.header("Authorization").isEmpty()) {
            return Answer.empty(303)
                    .with("Location", ci.forge().base() + "/login/oauth/authorize?client_id=embedded-ci");
        }
        User user;
        try {
            Caller caller = new Authenticator(
                            ci.forge().line(), ci.forge().store(), ci.forge().clock())
                    .caller(request);
            user = caller.isShutOut() ? null : caller.user();
        } catch (Refusal e) {
            throw CiRefusal.of(401, "User not authorized");
        }
        if (user == null) {
            throw CiRefusal.of(401, "User not authorized");
        }
        String session = token(user);
        csrf.put(session, ci.forge().secrets().hex(RANDOM_BYTES));
        return Answer.empty(303)
                .with("Set-Cookie", "user_sess=" + session + "; Path=/; HttpOnly")
                .with("Location", ci.base() + "/");
    }

    /** The script from which the page for people knows its value for writing requests. */
    Answer webConfig(IncomingRequest request) {
        String value =
                session(request).map(session -> csrf.getOrDefault(session, "")).orElse("");
        return Answer.text(200, "text/javascript; charset=utf-8", "window.WOODPECKER_CSRF = \"" + value + "\";\n");
    }
}
