package ai.disinto.compose.caddy;

import java.util.regex.Pattern;

/**
 * One row of a site's table: the requests that it is for, by method, blank and target as they were sent, and what becomes
 * of them. The pattern is Caddy's and this program's alike.
 */
record EdgeRoute(String name, String pattern, EdgeAction action, String why) {
    boolean matches(EdgeRequest request) {
        return Pattern.compile(pattern)
                .matcher(request.method() + " " + request.target())
                .find();
    }
}
