package ai.disinto.compose;

/**
 * The ports of the machine that a stack takes.
 *
 * @param forge the forge; 3000
 * @param ci the pages and the API of the CI server; 8000
 * @param ciAgents where the runner of the CI server calls it, from this machine only; 9000
 * @param ciHealth where the runner answers whether it is well; 3333
 * @param http the edge; 80
 * @param https the edge, for whoever ends TLS there; 443
 */
public record Ports(int forge, int ci, int ciAgents, int ciHealth, int http, int https) {
    private static final int LAST = 65_535;

    /**
     * Checks every port.
     *
     * @param forge the forge; 3000
     * @param ci the pages and the API of the CI server; 8000
     * @param ciAgents where the runner of the CI server calls it, from this machine only; 9000
     * @param ciHealth where the runner answers whether it is well; 3333
     * @param http the edge; 80
     * @param https the edge, for whoever ends TLS there; 443
     * @throws IllegalArgumentException if one is not from 1 to 65535
     */
    public Ports {
        check("forge", forge);
        check("ci", ci);
        check("ciAgents", ciAgents);
        check("ciHealth", ciHealth);
        check("http", http);
        check("https", https);
    }

    /**
     * Answers the usual ports.
     *
     * @return 3000, 8000, 9000, 3333, 80 and 443
     */
    public static Ports standard() {
        return new Ports(3000, 8000, 9000, 3333, 80, 443);
    }

    /**
     * Answers these ports with another one for the forge.
     *
     * @param port the port
     * @return the changed ports
     * @throws IllegalArgumentException if it is not from 1 to 65535
     */
    public Ports withForge(int port) {
        return new Ports(port, ci, ciAgents, ciHealth, http, https);
    }

    /**
     * Answers ports for a further factory on the same machine: each that many higher.
     *
     * @param by the distance, such as 10000
     * @return the changed ports
     * @throws IllegalArgumentException if one is no longer from 1 to 65535
     */
    public Ports shifted(int by) {
        return new Ports(forge + by, ci + by, ciAgents + by, ciHealth + by, http + by, https + by);
    }

    private static void check(String name, int port) {
        if (port < 1 || port > LAST) {
            throw new IllegalArgumentException(name + " must be a port from 1 to " + LAST + ", got " + port);
        }
    }
}
