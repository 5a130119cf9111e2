package ai.disinto.compose.caddy;

import java.time.Duration;

/** What was said about an edge. */
record EdgeOptions(
        Routing routing,
        EdgeUpstreams upstreams,
        boolean chat,
        boolean tunnel,
        int forgePort,
        int ciPort,
        int port,
        int adminPort,
        Duration patience) {
    private static final int LAST_PORT = 65_535;

    EdgeOptions {
        if (port == adminPort) {
            throw new IllegalArgumentException(
                    "the edge must not listen where it is administered, both ports are " + port);
        }
    }

    static int port(String name, int number) {
        if (number < 1 || number > LAST_PORT) {
            throw new IllegalArgumentException(name + " must be a port from 1 to " + LAST_PORT + ", got " + number);
        }
        return number;
    }
}
