package ai.disinto.compose.caddy;

import java.util.regex.Pattern;

/**
 * One row of a site's table: the requests that it is for, by method, blank and target as they were sent, and what becomes
 * of them. The pattern is Caddy's and this program's alike.
 */
final class EdgeRoute {
    private final String name;
    private final Pattern pattern;
    private final EdgeAction action;
    private final String why;

    EdgeRoute(String name, String pattern, EdgeAction action, String why) {
        this.name = name;
        this.pattern = Pattern.compile(pattern);
        this.action = action;
        this.why = why;
    }

    boolean matches(EdgeRequest request) {
        return pattern.matcher(request.method() + " " + request.target()).find();
    }

    String name() {
        return name;
    }

    String pattern() {
        return pattern.pattern();
    }

    EdgeAction action() {
        return action;
    }

    String why() {
        return why;
    }
}
