package ai.disinto.compose.edge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A project that is registered at the edge. Immutable; what a newer version wrote to its entry is kept. */
public final class Registration {
    static final int LONGEST_CALLER = 200;

    private final EdgeName name;
    private final int port;
    private final String fqdn;
    private final TunnelKey key;
    private final Instant registeredAt;
    private final String registeredBy;
    private final JsonObject others;

    Registration(EdgeName name, int port, String fqdn, TunnelKey key, Instant registeredAt) {
        this(name, port, fqdn, key, registeredAt.truncatedTo(ChronoUnit.SECONDS), "", JsonObject.empty());
    }

    private Registration(
            EdgeName name,
            int port,
            String fqdn,
            TunnelKey key,
            Instant registeredAt,
            String registeredBy,
            JsonObject others) {
        this.name = name;
        this.port = port;
        this.fqdn = fqdn.toLowerCase(Locale.ROOT);
        this.key = key;
        this.registeredAt = registeredAt;
        this.registeredBy = registeredBy;
        this.others = others;
    }

    Registration by(String caller) {
        return new Registration(name, port, fqdn, key, registeredAt, caller, others);
    }

    Registration withKey(TunnelKey other) {
        return new Registration(name, port, fqdn, other, registeredAt, registeredBy, others);
    }

    Registration with(JsonObject unknown) {
        return new Registration(name, port, fqdn, key, registeredAt, registeredBy, unknown);
    }

    /**
     * Answers the name of the project.
     *
     * @return the name
     */
    public EdgeName name() {
        return name;
    }

    /**
     * Answers where the tunnel of the project listens.
     *
     * @return a port of the loopback address, 20000 to 29999
     */
    public int port() {
        return port;
    }

    /**
     * Answers the public name.
     *
     * @return the name in lower case, such as {@code bakery.example.org}
     */
    public String fqdn() {
        return fqdn;
    }

    /**
     * Answers the key that may open the tunnel.
     *
     * @return the key
     */
    public TunnelKey key() {
        return key;
    }

    /**
     * Answers when the project was registered first.
     *
     * @return the time, in whole seconds
     */
    public Instant registeredAt() {
        return registeredAt;
    }

    /**
     * Answers who registered the project.
     *
     * @return the caller, or empty for an entry of an older version
     */
    public Optional<String> registeredBy() {
        return registeredBy.isEmpty() ? Optional.empty() : Optional.of(registeredBy);
    }

    /** What the entry says beyond that. */
    JsonObject others() {
        return others;
    }

    /** The public names of forge, CI and chat where each has its own. */
    List<String> subdomains() {
        return List.of("forge." + fqdn, "ci." + fqdn, "chat." + fqdn);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Registration that
                && name.equals(that.name)
                && port == that.port
                && fqdn.equals(that.fqdn)
                && key.equals(that.key)
                && registeredAt.equals(that.registeredAt)
                && registeredBy.equals(that.registeredBy)
                && others.equals(that.others);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, port, fqdn, key, registeredAt, registeredBy);
    }

    /** Answers name, public name and port. */
    @Override
    public String toString() {
        return "Registration[" + name + ", " + fqdn + ", 127.0.0.1:" + port + "]";
    }
}
