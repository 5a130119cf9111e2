package ai.disinto.compose.caddy;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that an edge does wrong.
 *
 * @param check what must find it
 * @param words what the check must say
 * @param advised what the routing should be then
 */
record PlantedFault(String check, String words, Routing.Mode advised, Change change) {
    /** Changes an answer. */
    @FunctionalInterface
    interface Change {
        Reply of(Asked asked, Reply right) throws InterruptedException;
    }

    Reply changed(Asked asked, Reply right) throws InterruptedException {
        return change.of(asked, right);
    }

    static PlantedFault none() {
        return new PlantedFault("", "", Routing.Mode.SUBPATH, (asked, right) -> right);
    }

    static PlantedFault at(String check, String path, UnaryOperator<Reply> wrong) {
        return new PlantedFault(
                check,
                "",
                Routing.Mode.SUBPATH,
                (asked, right) -> asked.path().equals(path) ? wrong.apply(right) : right);
    }

    private PlantedFault saying(String expected) {
        return new PlantedFault(check, expected, advised, change);
    }

    private PlantedFault advising(Routing.Mode mode) {
        return new PlantedFault(check, words, mode, change);
    }

    private static PlantedFault empty(String check, String path) {
        return at(check, path, right -> Reply.of(200)).saying("200");
    }

    private static Reply replaced(Reply right, String part, String by) {
        Reply wrong = new Reply(right.status(), List.of(), right.body());
        for (var header : right.headers()) {
            wrong = wrong.with(header.getKey(), header.getValue().replace(part, by));
        }
        return wrong;
    }

    static List<PlantedFault> all() {
        return List.of(
                empty("root-redirect", "/").saying("200, not 302 to http"),
                at("root-redirect", "/", right -> Reply.redirect(301, "/")).saying("301 to http"),
                empty("forge-without-slash", "/forge").saying("not a redirect to /forge/"),
                empty("ci-without-slash", "/ci"),
                empty("staging-without-slash", "/staging"),
                empty("chat-without-slash", "/chat"),
                empty("unknown-path", "/no-such-path-of-a-smoke-test").saying("200, not 404"),
                at("staging-page", "/staging/", right -> Reply.html("<title>Index of docker</title>"))
                        .saying("titled \"Index of docker\", not the page titled \"Nothing staged yet\""),
                at("forge-login", "/forge/", right -> Reply.redirect(302, "/forge/"))
                        .saying("where it has been before")
                        .advising(Routing.Mode.SUBDOMAIN),
                at("forge-login", "/forge/user/login", right -> Reply.redirect(303, "/user/login"))
                        .saying("which is not below"),
                at("forge-login", "/forge/", right -> Reply.of(404, "Not found."))
                        .saying("404, not a page"),
                at("forge-login", "/forge/user/login", right -> Reply.html("<title>Other</title>"))
                        .saying("without a form to sign in"),
                at("forge-api", "/forge/api/v1/version", right -> Reply.of(404)).saying("404, not a version"),
                at("ci-version", "/ci/version", right -> Reply.html("\"version\":\"3\""))
                        .saying("200 text/html, not a version"),
                at("ci-assets", "/ci/assets/app.js", right -> Reply.html("<title>CI</title>"))
                        .saying("a page in place of"),
                at("ci-assets", "/ci/assets/app.css", right -> Reply.of(404)).saying("404"),
                at("ci-assets", "/ci/", right -> Reply.html("<script src=/assets/app.js>"))
                        .saying("not below"),
                at("ci-authorize", "/ci/authorize", right -> replaced(right, "%2Fci%2Fauthorize", "%2Fauthorize"))
                        .saying("to send browsers back to"),
                at("ci-authorize", "/ci/authorize", right -> replaced(right, "&state=ci-state", ""))
                        .saying("without a state"),
                at("ci-authorize", "/ci/authorize", right -> Reply.html("")).saying("not a redirect to the forge"),
                at("ci-sign-in", "/forge/login/oauth/grant", right -> replaced(right, "state=ci-state", "state=other"))
                        .saying("at http"),
                at("forge-sign-in", "/forge/user/login", right -> replaced(right, "session=", "sessio="))
                        .saying("the forge signed in and forgot"),
                at("forge-sign-in", "/forge/user/settings", right -> right.status() == 200 ? Reply.of(403) : right)
                        .saying("403 at http"),
                at(
                                "chat-login",
                                "/chat/login",
                                right -> Reply.redirect(302, "http://forgejo:3000/login/oauth/authorize"))
                        .saying("where browsers do not find the forge's page"),
                new PlantedFault(
                        "chat-guard",
                        "200 text/html to a forged X-Forwarded-User, not 401",
                        Routing.Mode.SUBPATH,
                        (asked, right) -> asked.header("X-Forwarded-User").isEmpty() ? right : Reply.html("hello")),
                new PlantedFault(
                        "chat-socket-guard",
                        "101 to a socket without a session, not 401",
                        Routing.Mode.SUBPATH,
                        (asked, right) -> asked.path().equals("/chat/ws") ? Reply.of(Statuses.SWITCHED) : right),
                new PlantedFault(
                        "chat-socket",
                        "426 to a socket with a session, not 101",
                        Routing.Mode.SUBPATH,
                        (asked, right) ->
                                asked.path().equals("/chat/ws") && right.status() == 101 ? Reply.of(426) : right),
                at("chat-sign-in", "/chat/oauth/callback", right -> Reply.of(403, "smoke is not allowed"))
                        .saying("403"),
                at(
                                "sign-ins-together",
                                "/chat/oauth/callback",
                                right -> right.with("Set-Cookie", "session=chat; Path=/forge"))
                        .saying("the forge does not know who signed in a moment ago")
                        .advising(Routing.Mode.SUBDOMAIN));
    }

    @Override
    public String toString() {
        return check + ": " + words;
    }
}
