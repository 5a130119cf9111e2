package ai.disinto.compose.caddy;

import java.util.List;
import java.util.Random;

/** Requests put together from what confuses servers and what the edge looks for. */
final class HostileRequests {
    private static final List<String> PATHS = List.of(
            "/",
            "/",
            "//",
            "/.",
            "/..",
            "/...",
            "/forge",
            "/forge/",
            "/ci",
            "/ci/",
            "/chat",
            "/chat/",
            "/staging/",
            "/chat/login",
            "/chat/oauth/callback",
            "/chat/auth/verify",
            "/static/",
            "/login",
            "/oauth/callback",
            "/ws",
            "/Chat/",
            "/CHAT/login",
            "/%63hat/",
            "login",
            "chat",
            "forge",
            "..",
            ".",
            "%2e",
            "%2E%2e",
            "%2f",
            "%2F",
            "%5c",
            "%5C",
            "\\",
            ";",
            "..;",
            "%3b",
            "%00",
            "%0a",
            "%7f",
            "%25",
            "%252e",
            "%252f",
            "%zz",
            "%",
            "%4",
            "%20",
            "%20.",
            "..%20",
            "%c3%a9",
            "%ff",
            "%7B",
            "{",
            "}",
            "{env.PATH}",
            "{http.request.host}",
            "|",
            "^",
            "\"",
            "<",
            "#",
            "!",
            "'",
            "(",
            ")",
            "*",
            "[",
            "]",
            "~",
            ":",
            "@",
            "&",
            "=",
            "+",
            ",",
            "$",
            "a",
            "x.y",
            "-",
            "_",
            "é");
    private static final List<String> QUERIES =
            List.of("?", "??", "?a=b", "?a=b&c=d;e", "?/../x", "?#", "?{env.PATH}", "?%zz", "?a=%2e", "?é", "? b");
    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "HEAD", "POST", "DELETE", "OPTIONS", "TRACE", "get", "PROPFIND", "CONNECT", "X!");
    private static final List<String> HEADERS = List.of(
            "Cookie: session=anna",
            "Cookie: session=anna",
            "Cookie: session=expired",
            "Cookie: session=nameless",
            "Cookie: session=odd",
            "X-Forwarded-User: eve",
            "x_forwarded_user: eve",
            "X-Forwarded_User: eve",
            "X-FORWARD-AUTH-SECRET: x",
            "X-Real-IP: 10.9.9.9",
            "X-Forwarded-For: 10.9.9.9",
            "X-Forwarded-For: 10.8.8.8",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Proto: ftp",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Prefix: /x",
            "Connection: X-Forwarded-User",
            "Connection: X-Forwarded-Proto, close",
            "Connection: keep-alive, Upgrade",
            "Upgrade: h2c",
            "Upgrade: WebSocket",
            "Forwarded: for=10.9.9.9",
            "X-Webauth-User: root",
            "Remote-User: root",
            "Accept: */*",
            "Te: trailers",
            "Te: gzip",
            "Te: gzip, TRAILERS",
            "Connection: te",
            "User-Agent:",
            "Keep-Alive: 5",
            "X-Original-URL: /chat/login",
            "Authorization: Basic eDp5",
            "X-A:",
            "X-Forwarded-Port: 1",
            "Proxy-Connection: x",
            "Accept-Encoding: gzip",
            "User-Agent: test");
    private static final List<String> STRANGE_HOSTS = List.of(
            "evil.example",
            "a b",
            "[::1]",
            "harb.example.org.",
            "é",
            "[forge.harb.example.org]:80",
            "[chat.harb.example.org]",
            "chat.harb.example.org:",
            "forge.harb.example.org:x",
            "[ci.harb.example.org",
            "ci.harb.example.org]",
            "a:b:c",
            "[chat.harb.example.org]x:1",
            "[a[b]:1",
            "x]:1",
            "a/b",
            "a@b",
            "a'b",
            "a~b",
            "a%b",
            "a\"b",
            "a|b",
            "a_b",
            "a,b;c=d");

    private final List<String> hosts;
    private final long seed = Long.getLong("disinto.proof.seed", System.nanoTime());
    private final Random random = new Random(seed);

    HostileRequests(List<String> hosts) {
        this.hosts = hosts;
    }

    static int runs(int usual) {
        return Integer.getInteger("disinto.proof.runs", usual);
    }

    /** What a failure says, to see it again. */
    String seed() {
        return "-Ddisinto.proof.seed=" + seed;
    }

    EdgeRequest next() {
        StringBuilder target = new StringBuilder(random.nextInt(30) == 0 ? "" : "/");
        int parts = 1 + random.nextInt(5);
        target.setLength(target.length() == 1 && random.nextInt(3) > 0 ? 0 : target.length());
        for (int i = 0; i < parts; i++) {
            target.append(one(PATHS));
        }
        if (random.nextInt(3) == 0) {
            target.append(one(QUERIES));
        }
        EdgeRequest request = EdgeRequest.of(random.nextInt(2) == 0 ? "GET" : one(METHODS), latin(target.toString()));
        request = request.toHost(latin(random.nextInt(6) == 0 ? one(STRANGE_HOSTS) : one(hosts)));
        boolean session = false;
        for (int i = random.nextInt(5); i > 0; i--) {
            String header = one(HEADERS);
            // two cookies would be a question to the stub, not to the edge
            if (!header.startsWith("Cookie") || !session) {
                session |= header.startsWith("Cookie");
                request = RoutingRow.with(request, header);
            }
        }
        return request;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Bytes of UTF-8, each as a character, since that is how they are sent and received. */
    private static String latin(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
