package ai.disinto.compose.edge;

import java.util.Locale;
import java.util.Objects;

/** One thing in which Caddy differs from the registry. Immutable. */
public final class RouteDrift {
    /** In what they differ. */
    public enum Kind {
        /** A registered project has no route. */
        MISSING,
        /** The route of a registered project has other names, another port or another shape. */
        WRONG,
        /** A registered project has more than one route. */
        DUPLICATE,
        /** A route before that of a project takes its requests. */
        SHADOWED,
        /** A route of this control plane is for a project that is not registered. */
        STALE,
        /** A route of other hands leads to a port that tunnels have. It is reported and left alone. */
        OCCUPIED
    }

    private final Kind kind;
    private final String server;
    private final String subject;

    RouteDrift(Kind kind, String server, String subject) {
        this.kind = kind;
        this.server = server;
        this.subject = subject;
    }

    /**
     * Answers in what they differ.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Answers which server of Caddy it is about.
     *
     * @return its name in Caddy's configuration, such as {@code srv0}
     */
    public String server() {
        return server;
    }

    /**
     * Answers what it is about.
     *
     * @return the name of a registered project; else the names that a route is for
     */
    public String subject() {
        return subject;
    }

    /**
     * Answers whether {@link CaddyAdmin#repair} mends it.
     *
     * @return {@code false} for what is of other hands
     */
    public boolean isRepairable() {
        return kind != Kind.OCCUPIED;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RouteDrift that
                && kind == that.kind
                && server.equals(that.server)
                && subject.equals(that.subject);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, server, subject);
    }

    /** Answers kind, subject and server. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + AuditText.printable(subject, 300) + " on " + server;
    }
}
