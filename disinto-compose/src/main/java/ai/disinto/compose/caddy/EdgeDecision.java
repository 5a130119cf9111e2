package ai.disinto.compose.caddy;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the edge does with a request, and why. Immutable; made by {@link Caddyfile#explain}. */
public final class EdgeDecision {
    /** What becomes of a request. */
    public enum Outcome {
        /** A service behind the edge gets it. */
        FORWARDED,
        /** The browser is sent elsewhere. */
        REDIRECTED,
        /** Nothing behind the edge sees it, but the chat for the question who is logged in. */
        REFUSED
    }

    private final String route;
    private final String why;
    private final boolean gated;
    private final Outcome outcome;
    private final int status;
    private final @Nullable String location;
    private final @Nullable String upstream;
    private final @Nullable String path;
    private final Map<String, String> headers;

    private EdgeDecision(
            Rule rule,
            Outcome outcome,
            int status,
            @Nullable String location,
            @Nullable String upstream,
            @Nullable String path,
            Map<String, String> headers) {
        this.route = rule.route();
        this.why = rule.why();
        this.gated = rule.gated();
        this.outcome = outcome;
        this.status = status;
        this.location = location;
        this.upstream = upstream;
        this.path = path;
        this.headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    /** Which rule decided. */
    record Rule(String route, String why, boolean gated) {}

    static EdgeDecision refused(Rule rule, int status) {
        return new EdgeDecision(rule, Outcome.REFUSED, status, null, null, null, Map.of());
    }

    static EdgeDecision redirected(Rule rule, int status, String location) {
        return new EdgeDecision(rule, Outcome.REDIRECTED, status, location, null, null, Map.of());
    }

    static EdgeDecision forwarded(Rule rule, String upstream, String path, Map<String, String> headers) {
        return new EdgeDecision(rule, Outcome.FORWARDED, 0, null, upstream, path, headers);
    }

    /**
     * Answers what becomes of the request.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Answers which route of the Caddyfile won.
     *
     * @return the name that the table in the file has for it, such as {@code forge}; {@code host} when no site has the
     *     host, {@code method} for methods that no service takes, and {@code http} for what the server itself refuses
     */
    public String route() {
        return route;
    }

    /**
     * Answers why, in a sentence for people.
     *
     * @return the reason
     */
    public String why() {
        return why;
    }

    /**
     * Answers whether the chat is asked first who is logged in.
     *
     * @return {@code true} if it is
     */
    public boolean gated() {
        return gated;
    }

    /**
     * Answers the status of the answer.
     *
     * @return the status, or empty when a service behind the edge answers
     */
    public OptionalInt status() {
        return outcome == Outcome.FORWARDED ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /**
     * Answers where the browser is sent.
     *
     * @return the address, or empty unless {@link Outcome#REDIRECTED}
     */
    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    /**
     * Answers who gets the request.
     *
     * @return name and port, or empty unless {@link Outcome#FORWARDED}
     */
    public Optional<String> upstream() {
        return Optional.ofNullable(upstream);
    }

    /**
     * Answers what the service sees in the first line of the request.
     *
     * @return path and query, or empty unless {@link Outcome#FORWARDED}; where a prefix was taken away, Caddy before 2.11
     *     may write {@code !'()*[]} as the percent signs that mean the same
     */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /**
     * Answers the headers that the service sees, but for {@code Host} and what belongs to the connection or the body.
     *
     * @return values by name, several of one name with a comma between; empty unless {@link Outcome#FORWARDED}
     */
    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdgeDecision that
                && route.equals(that.route)
                && why.equals(that.why)
                && gated == that.gated
                && outcome == that.outcome
                && status == that.status
                && Objects.equals(location, that.location)
                && Objects.equals(upstream, that.upstream)
                && Objects.equals(path, that.path)
                && headers.equals(that.headers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(route, why, gated, outcome, status, location, upstream, path, headers);
    }

    /** Answers outcome, route and reason, and no header. */
    @Override
    public String toString() {
        String detail = outcome == Outcome.FORWARDED
                ? upstream + " " + path
                : status + (location == null ? "" : " " + location);
        return outcome + " " + detail + " (" + route + ": " + why + ")";
    }
}
