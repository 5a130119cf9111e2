package ai.disinto.compose.caddy;

import java.time.Duration;
import java.util.Objects;

/**
 * The configuration of the edge: which requests reach which service, and which nobody. Immutable.
 *
 * <pre>{@code
 * Caddyfile file = Caddyfile.builder(Routing.subpath("harb.example.org")).build();
 * String text = file.render();
 * String why = file.explain(EdgeRequest.get("/forge/x")).why();
 * }</pre>
 *
 * <p>It speaks plain HTTP: whoever is in front of it ends TLS.
 */
public final class Caddyfile {
    private final EdgeOptions options;
    private final EdgeExplanation explanation;

    private Caddyfile(EdgeOptions options) {
        this.options = options;
        this.explanation = new EdgeExplanation(options);
    }

    /**
     * Starts a file; see the methods of {@link Builder} for what holds unless it is said.
     *
     * @param routing the names under which services are reached
     * @return the builder
     */
    public static Builder builder(Routing routing) {
        return new Builder(Objects.requireNonNull(routing, "routing"));
    }

    /**
     * Answers the names under which services are reached.
     *
     * @return the routing
     */
    public Routing routing() {
        return options.routing();
    }

    /**
     * Writes the file, in the form that {@code caddy fmt} gives it. The same file has the same bytes each time.
     *
     * @return the text; it holds no secret, but where Caddy finds it: in {@code FORWARD_AUTH_SECRET}
     */
    public String render() {
        return CaddyWriter.write(EdgeText.of(options));
    }

    /**
     * Answers what a Caddy with this file does with a request, provided that the shared secret is set and the services
     * answer.
     *
     * @param request the request
     * @return the decision
     */
    public EdgeDecision explain(EdgeRequest request) {
        return explanation.of(Objects.requireNonNull(request, "request"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Caddyfile that && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return options.hashCode();
    }

    /** Answers the routing. */
    @Override
    public String toString() {
        return "Caddyfile[" + options.routing() + "]";
    }

    /** Collects what an edge shall be. Not for several threads. */
    public static final class Builder {
        private final Routing routing;
        private EdgeUpstreams upstreams = EdgeUpstreams.standard();
        private boolean chat = true;
        private boolean tunnel;
        private int forgePort = 3000;
        private int ciPort = 8000;
        private int port = 80;
        private int adminPort = 2019;
        private Duration patience = Duration.ofSeconds(10);

        private Builder(Routing routing) {
            this.routing = routing;
        }

        /**
         * Says where the services are; {@link EdgeUpstreams#standard()} unless said.
         *
         * @param services the addresses
         * @return this builder
         */
        public Builder upstreams(EdgeUpstreams services) {
            this.upstreams = Objects.requireNonNull(services, "services");
            return this;
        }

        /**
         * Says whether there is a chat; there is unless said. Without one nothing below {@code /chat} is routed.
         *
         * @param wanted whether there is
         * @return this builder
         */
        public Builder chat(boolean wanted) {
            this.chat = wanted;
            return this;
        }

        /**
         * Says whether requests come out of a tunnel on this machine; they do not unless said. Only then, and only from
         * the loopback address, {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} are believed.
         *
         * @param used whether they do
         * @return this builder
         */
        public Builder tunnel(boolean used) {
            this.tunnel = used;
            return this;
        }

        /**
         * Says at which ports of the machine forge and CI server are, for {@link Routing#local()}, where the edge sends
         * browsers there; 3000 and 8000 unless said.
         *
         * @param forge the port of the forge
         * @param ci the port of the CI server
         * @return this builder
         * @throws IllegalArgumentException if one is not from 1 to 65535
         */
        public Builder localPorts(int forge, int ci) {
            this.forgePort = EdgeOptions.port("forge", forge);
            this.ciPort = EdgeOptions.port("ci", ci);
            return this;
        }

        /**
         * Says at which port the edge listens; 80 unless said.
         *
         * @param number the port
         * @return this builder
         * @throws IllegalArgumentException if it is not from 1 to 65535
         */
        public Builder port(int number) {
            this.port = EdgeOptions.port("number", number);
            return this;
        }

        /**
         * Says at which port of the loopback address Caddy is administered; 2019 unless said, which the health check of
         * the stack asks.
         *
         * @param number the port
         * @return this builder
         * @throws IllegalArgumentException if it is not from 1 to 65535
         */
        public Builder adminPort(int number) {
            this.adminPort = EdgeOptions.port("number", number);
            return this;
        }

        /**
         * Says how long the chat may take to answer who is logged in; ten seconds unless said. Then the request is
         * refused.
         *
         * @param limit the time
         * @return this builder
         * @throws IllegalArgumentException if it is less than a millisecond or more than an hour
         */
        public Builder patience(Duration limit) {
            if (Objects.requireNonNull(limit, "limit").toMillis() < 1 || limit.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("limit must be from a millisecond to an hour, got " + limit);
            }
            this.patience = limit;
            return this;
        }

        /**
         * Makes the file.
         *
         * @return the file
         * @throws IllegalArgumentException if the edge would listen and be administered at one port
         */
        public Caddyfile build() {
            return new Caddyfile(
                    new EdgeOptions(routing, upstreams, chat, tunnel, forgePort, ciPort, port, adminPort, patience));
        }
    }
}
