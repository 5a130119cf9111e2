package ai.disinto.compose.edge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A route of Caddy that leads names to a tunnel's port, as Caddy had it. Immutable. */
public final class EdgeRoute {
    private final String server;
    private final String id;
    private final List<String> hosts;
    private final int port;

    EdgeRoute(String server, String id, List<String> hosts, int port) {
        this.server = server;
        this.id = id;
        this.hosts = List.copyOf(hosts);
        this.port = port;
    }

    /**
     * Answers which server has the route.
     *
     * @return the name of the server in Caddy's configuration, such as {@code srv0}
     */
    public String server() {
        return server;
    }

    /**
     * Answers the {@code @id} of the route.
     *
     * @return such as {@code edge-bakery}, or empty for a route that older versions made
     */
    public Optional<String> id() {
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    /**
     * Answers the names that the route is for.
     *
     * @return the host names, in the order of the route
     */
    public List<String> hosts() {
        return hosts;
    }

    /**
     * Answers where the route leads.
     *
     * @return a port of the loopback address
     */
    public int port() {
        return port;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdgeRoute that
                && server.equals(that.server)
                && id.equals(that.id)
                && hosts.equals(that.hosts)
                && port == that.port;
    }

    @Override
    public int hashCode() {
        return Objects.hash(server, id, hosts, port);
    }

    /** Answers server, names and port. */
    @Override
    public String toString() {
        return "EdgeRoute[" + server + ", " + hosts + " -> 127.0.0.1:" + port + "]";
    }
}
