package ai.disinto.compose.caddy;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the edge finds what stands behind it: each a name or an IPv4 address, a colon and a port.
 *
 * @param forge the forge
 * @param ci the pages and the API of the CI server
 * @param staging the staging site
 * @param chat the chat, which also answers who is logged in
 */
public record EdgeUpstreams(String forge, String ci, String staging, String chat) {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?:([1-9][0-9]{0,4})");
    private static final int LAST_PORT = 65_535;

    /**
     * Checks every address.
     *
     * @param forge the forge
     * @param ci the pages and the API of the CI server
     * @param staging the staging site
     * @param chat the chat, which also answers who is logged in
     * @throws IllegalArgumentException if one is not {@code name:port} with a port from 1 to 65535
     */
    public EdgeUpstreams {
        Objects.requireNonNull(forge, "forge");
        Objects.requireNonNull(ci, "ci");
        Objects.requireNonNull(staging, "staging");
        Objects.requireNonNull(chat, "chat");
        check("forge", forge);
        check("ci", ci);
        check("staging", staging);
        check("chat", chat);
    }

    /**
     * Answers where the services of a stack are, seen from within it.
     *
     * @return {@code forgejo:3000}, {@code woodpecker:8000}, {@code staging:80} and {@code chat:8080}
     */
    public static EdgeUpstreams standard() {
        return new EdgeUpstreams("forgejo:3000", "woodpecker:8000", "staging:80", "chat:8080");
    }

    private static void check(String name, String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > LAST_PORT) {
            throw new IllegalArgumentException(
                    name + " must be a name or an IPv4 address, a colon and a port from 1 to " + LAST_PORT
                            + ", such as forgejo:3000");
        }
    }
}
