package ai.disinto.compose;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The reverse tunnel over which a machine without a public address is reached.
 *
 * @param host the machine that has the public name
 * @param port the port there that was given to this factory
 * @param user the account there that takes tunnels
 */
public record Tunnel(String host, int port, String user) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final Pattern USER = Pattern.compile("[a-z_][a-z0-9_-]{0,31}");

    /**
     * Checks every part, since they become arguments of a command.
     *
     * @param host the machine that has the public name
     * @param port the port there that was given to this factory
     * @param user the account there that takes tunnels
     * @throws IllegalArgumentException if host or user is no name, or the port is not from 1 to 65535
     */
    public Tunnel {
        if (!HOST.matcher(Objects.requireNonNull(host, "host")).matches()) {
            throw new IllegalArgumentException(
                    "host must be a name or address of letters, digits, dots and dashes, got \"" + host + "\"");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 1 to 65535, got " + port);
        }
        if (!USER.matcher(Objects.requireNonNull(user, "user")).matches()) {
            throw new IllegalArgumentException("user must be an account's name, got \"" + user + "\"");
        }
    }

    /**
     * Makes the tunnel that the edge host's own account takes.
     *
     * @param host the machine that has the public name
     * @param port the port there that was given to this factory
     * @return the tunnel, with the user {@code disinto-tunnel}
     * @throws IllegalArgumentException if the host is no name, or the port is not from 1 to 65535
     */
    public static Tunnel to(String host, int port) {
        return new Tunnel(host, port, "disinto-tunnel");
    }
}
