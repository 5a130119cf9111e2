package ai.disinto.compose.caddy;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Pages, sign-ins and files of a forge, a CI server and a chat, as far as a browser on its way through them sees them. */
final class StandInFactory {
    static final String USER = "smoke";
    static final String PASSWORD = "correct & horse";

    private static final String APP = "<!doctype html><html><head><link rel=icon href=/ci/favicon.svg>"
            + "<script src='/ci/web-config.js'></script><link rel=\"stylesheet\" href=\"/ci/assets/app.css\"></head>"
            + "<body><!-- <script src=/nowhere.js></script> --><script type=module src=\"assets/app.js\"></script>"
            + "<a href=https://elsewhere.example.org/x>elsewhere</a></body></html>";
    private static final Map<String, String> FILES = Map.of(
            "/ci/favicon.svg", "image/svg+xml",
            "/ci/web-config.js", "text/javascript",
            "/ci/assets/app.css", "text/css",
            "/ci/assets/app.js", "application/javascript; charset=utf-8");

    private final String base;
    private final Set<String> chatSessions = ConcurrentHashMap.newKeySet();

    /** What browsers find the edge at. */
    StandInFactory(URI base) {
        this.base = base.toString();
        chatSessions.add("given-session");
    }

    /** The forge, which knows nothing of its path but what it puts before its links. */
    Reply forge(Asked asked) {
        boolean known = asked.cookie("session").equals("forge-session");
        return switch (asked.path()) {
            case "/" -> Reply.html("<title>Forge</title>");
            case "/user/login" -> asked.method().equals("POST") ? login(asked) : loginPage();
            case "/login/oauth/authorize" -> known ? grantPage(asked) : toLogin(asked);
            case "/login/oauth/grant" ->
                Reply.redirect(
                        303,
                        asked.value("redirect_uri") + "?code=c0de&state="
                                + encoded(asked.value("granted").equals("true") ? asked.value("state") : ""));
            case "/user/settings" -> known ? Reply.html("<title>Settings</title>") : toLogin(asked);
            case "/api/v1/version" -> Reply.json("{\"version\":\"15.0.3\"}");
            default -> Reply.of(404, "Not found.\n");
        };
    }

    private static Reply loginPage() {
        return Reply.html("<form action=/forge/repo/search><input name=q></form>"
                        + "<form method=\"post\" action=\"/forge/user/login\">"
                        + "<input type=\"hidden\" name=\"_csrf\" value=\"a&amp;b&#34;\"><input name=\"user_name\">"
                        + "<input name=\"password\" type=\"password\"></form>")
                .with("Set-Cookie", "_csrf=cookie; Path=/forge; Max-Age=86400; HttpOnly; SameSite=Lax");
    }

    private static Reply login(Asked asked) {
        boolean right = asked.value("user_name").equals(USER)
                && asked.value("password").equals(PASSWORD)
                && asked.value("_csrf").equals("a&b\"")
                && asked.cookie("_csrf").equals("cookie");
        String next = asked.cookie("redirect_to").isEmpty() ? "/forge/" : asked.cookie("redirect_to");
        return right
                ? Reply.redirect(303, next)
                        .with("Set-Cookie", "session=forge-session; Path=/forge; HttpOnly")
                        .with("Set-Cookie", "redirect_to=; Path=/forge; Max-Age=0")
                : loginPage();
    }

    private static Reply toLogin(Asked asked) {
        return Reply.redirect(303, "/forge/user/login")
                .with("Set-Cookie", "redirect_to=/forge" + asked.address() + "; Path=/forge");
    }

    private static Reply grantPage(Asked asked) {
        return Reply.html("<form method=post action=/forge/login/oauth/grant>"
                + "<input type=hidden name=redirect_uri value='" + asked.value("redirect_uri") + "'>"
                + "<input type=hidden name=state value='" + asked.value("state") + "'>"
                + "<button name=granted value=true>Authorize</button></form>");
    }

    /** The CI server, which has its path in every address. */
    Reply ci(Asked asked) {
        String path = asked.path();
        if (FILES.containsKey(path)) {
            return Reply.typed(FILES.get(path), "x");
        }
        return switch (path) {
            case "/ci/" -> Reply.html(APP);
            case "/ci/version" -> Reply.json("{\"source\":\"x\",\"version\":\"3.17.0\"}");
            case "/ci/authorize" ->
                asked.value("code").isEmpty()
                        ? authorize("ci/authorize", "ci-state")
                        : Reply.redirect(
                                        303,
                                        asked.value("state").equals("ci-state")
                                                ? "/ci/"
                                                : "/ci/login?error=invalid_state")
                                .with("Set-Cookie", "user_sess=ci-session; Path=/; HttpOnly");
            case "/ci/api/user" ->
                asked.cookie("user_sess").equals("ci-session")
                        ? Reply.json("{}")
                        : Reply.of(401, "User not authorized");
            default -> Reply.html(APP);
        };
    }

    Reply chat(Asked asked) {
        boolean known = chatSessions.contains(asked.cookie("disinto_chat_session"));
        return switch (asked.path()) {
            case "/chat/login" -> authorize("chat/oauth/callback", "chat+state/=");
            case "/chat/oauth/callback" -> asked.value("state").equals("chat+state/=") ? entered() : Reply.of(400);
            case "/chat/auth/verify" -> verified(asked, known);
            case "/chat/ws" -> Reply.of(known ? Statuses.SWITCHED : 401);
            default -> known ? Reply.html("<title>Chat</title>") : Reply.of(401, "no session");
        };
    }

    private static Reply verified(Asked asked, boolean known) {
        boolean edge = asked.header("X-Forward-Auth-Secret").equals(StubService.SECRET);
        return !edge
                ? Reply.of(403)
                : known ? Reply.of(200).with("X-Forwarded-User", USER) : Reply.of(401, "no session");
    }

    private Reply entered() {
        chatSessions.add("made-session");
        return Reply.redirect(302, "/chat/")
                .with("Set-Cookie", "disinto_chat_session=made-session; HttpOnly; SameSite=Lax; Path=/chat");
    }

    private Reply authorize(String callback, String state) {
        return Reply.redirect(
                302,
                base + "/forge/login/oauth/authorize?client_id=id&redirect_uri=" + encoded(base + "/" + callback)
                        + "&response_type=code&state=" + encoded(state));
    }

    static Reply staging(Asked asked) {
        return asked.path().equals("/") ? Reply.html("<title>Nothing staged yet</title>") : Reply.of(404);
    }

    /** The edge itself, for checks of the checks. */
    Reply edge(Asked asked) {
        String path = asked.path();
        if (path.equals("/")) {
            return Reply.redirect(302, "/forge/");
        }
        if (Set.of("/forge", "/ci", "/staging", "/chat").contains(path)) {
            return Reply.redirect(302, path + "/");
        }
        if (path.startsWith("/forge/")) {
            return forge(asked.without("/forge"));
        }
        if (path.startsWith("/staging/")) {
            return staging(asked.without("/staging"));
        }
        return path.startsWith("/ci/") ? ci(asked) : path.startsWith("/chat/") ? chat(asked) : Reply.of(404);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
