package ai.disinto.compose.caddy;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the HTTP server in Caddy answers before any line of the Caddyfile is looked at. */
final class ServerRules {
    private static final Pattern BLANK_OR_CONTROL = Pattern.compile("[\\x00-\\x20\\x7f]");
    private static final Pattern BROKEN_PERCENT = Pattern.compile("^[^?]*%(?![0-9A-Fa-f][0-9A-Fa-f])");

    private ServerRules() {}

    /** The one request that is about the server as such: nothing behind it sees it, and the answer is empty. */
    static boolean answersItself(EdgeRequest request) {
        return request.method().equals("OPTIONS") && request.target().equals("*");
    }

    static Optional<String> problem(EdgeRequest request) {
        if (BLANK_OR_CONTROL.matcher(request.target()).find()) {
            return Optional.of("the target has a blank or a control character");
        }
        if (BROKEN_PERCENT.matcher(request.target()).find()) {
            return Optional.of("the path has a percent sign without two hexadecimal digits");
        }
        return HttpSyntax.isHost(request.host()) ? Optional.empty() : Optional.of("the host is no name");
    }
}
