package ai.disinto.compose.caddy;

import ai.disinto.compose.caddy.EdgeAction.Refuse;
import java.util.ArrayList;
import java.util.List;

/**
 * What every request goes through before it is routed. The shapes that are refused here are those that two programs could
 * read differently: what is left means the same path to the edge and to whoever is behind it.
 */
final class EdgeGuard {
    static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    static final String GOOD_SHAPE = "good";
    static final String WEBSOCKET = "(?i)^websocket\\z";
    static final Refuse WRONG_METHOD = new Refuse(405, "No service takes this method.");

    private static final String ANY = "^[^ ]+ ";
    private static final String SLASH = "(?:/|%(?:25)*2[Ff])";
    private static final String DOT = "(?:\\.|%(?:25)*2[Ee])";
    private static final String AFTER_DOTS = "(?:/|;|%(?:25)*(?:2[Ff]|3[Bb])|\\?|\\z)";

    /** First match wins, as in a site. */
    static final List<EdgeRoute> SHAPES = List.of(
            shape("no-path", ANY + "[^/]", "the target is not a path"),
            shape(
                    "not-encoded",
                    ANY + "[^?]*[^?!$%&'()*+,./0-9:;=@A-Z\\[\\]_a-z~-]",
                    "the path has a character that must be encoded"),
            shape("empty-segment", ANY + "[^?]*//", "the path has two slashes in a row"),
            shape(
                    "encoded-control",
                    ANY + "[^?]*%(?:[01]|5[Cc]|7[Ff])",
                    "the path has a backslash or a control character"),
            shape(
                    "dot-segment",
                    ANY + "[^?]*" + SLASH + DOT + DOT + "?" + AFTER_DOTS,
                    "the path has a segment of dots, which programs resolve differently"));

    private static final List<String> ALWAYS = List.of(
            "*_*",
            "Forwarded",
            "Remote-*",
            "True-Client-Ip",
            "X-Auth-Request-*",
            "X-Client-Ip",
            "X-Forward-Auth-*",
            "X-Original-*",
            "X-Real-Ip",
            "X-Remote-*",
            "X-Rewrite-*",
            "X-Webauth-*");
    /** All that begins with {@code X-Forwarded-} but for what the tunnel's other end says about the client. */
    private static final List<String> BESIDE_A_TUNNEL = List.of(
            "X-Forwarded-Access-Token",
            "X-Forwarded-Email",
            "X-Forwarded-Groups",
            "X-Forwarded-Method",
            "X-Forwarded-Path",
            "X-Forwarded-Port",
            "X-Forwarded-Preferred-Username",
            "X-Forwarded-Prefix",
            "X-Forwarded-Scheme",
            "X-Forwarded-Server",
            "X-Forwarded-Ssl",
            "X-Forwarded-Uri",
            "X-Forwarded-User");

    private EdgeGuard() {}

    /** Headers that clients have no say in; a star is any text, and a dash may be written as an underscore by nobody. */
    static List<String> strippedHeaders(EdgeOptions options) {
        List<String> all = new ArrayList<>(ALWAYS);
        all.addAll(options.tunnel() ? BESIDE_A_TUNNEL : List.of("X-Forwarded-*"));
        return all.stream().sorted().toList();
    }

    private static EdgeRoute shape(String name, String pattern, String why) {
        return new EdgeRoute(name, pattern, new Refuse(400, "The target of the request is refused."), why);
    }
}
