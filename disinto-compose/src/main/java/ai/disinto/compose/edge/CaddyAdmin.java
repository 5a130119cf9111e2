package ai.disinto.compose.edge;

import ai.disinto.compose.edge.CaddyAdminException.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client of Caddy's admin API that knows the routes of tunnels: each server that listens on Caddy's HTTP or HTTPS port
 * has exactly one for each project, with the {@code @id} {@code edge-<name>} ({@code edge-<name>.<server>} on further
 * servers). Immutable; may be shared between threads.
 *
 * <p>A change is computed on what Caddy has and sent in one request for all servers, on the condition that Caddy still
 * has it; if not, it is computed again. So it happens as a whole or not at all, and repeating it is safe. Routes of
 * others stay as they are.
 */
public final class CaddyAdmin {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    private static final String SERVERS = CaddyConfig.PATH + "/servers";
    private static final int ATTEMPTS = 8;
    private static final int WAIT_MILLIS = 20;

    private final AdminRequests calls;
    private final boolean subdomains;

    private CaddyAdmin(AdminRequests calls, boolean subdomains) {
        this.calls = calls;
        this.subdomains = subdomains;
    }

    /**
     * Makes a client. It sends nothing yet.
     *
     * @param address the address of the admin API, such as {@code http://localhost:2019}
     * @return the client; each of its requests ends after 10 seconds
     * @throws IllegalArgumentException if the address is not {@code http} or {@code https} with a host and nothing else
     */
    public static CaddyAdmin at(URI address) {
        Objects.requireNonNull(address, "address");
        boolean plain = address.getHost() != null
                && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getRawUserInfo() == null
                && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"))
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
        if (!plain) {
            throw new IllegalArgumentException(
                    "address must be that of an admin API, such as http://localhost:2019, without a path");
        }
        return new CaddyAdmin(new AdminRequests(address, DEFAULT_TIMEOUT), false);
    }

    /**
     * Answers this client with another limit for a request and its whole answer.
     *
     * @param timeout the limit
     * @return the changed client
     * @throws IllegalArgumentException if the limit is not positive
     */
    public CaddyAdmin withTimeout(Duration timeout) {
        if (Objects.requireNonNull(timeout, "timeout").isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be positive, got " + timeout);
        }
        return new CaddyAdmin(calls.within(timeout), subdomains);
    }

    /**
     * Answers this client with routes that lead {@code forge.}, {@code ci.} and {@code chat.} before the public name to
     * the tunnel too.
     *
     * @return the changed client
     */
    public CaddyAdmin withSubdomains() {
        return new CaddyAdmin(calls, true);
    }

    boolean hasSubdomains() {
        return subdomains;
    }

    /**
     * Finds the servers that projects get routes on. One request.
     *
     * @return the names of those that listen on Caddy's HTTP or HTTPS port (80 and 443 unless configured), at least one
     * @throws CaddyAdminException if there is none, or Caddy does not answer as expected
     */
    public List<String> servers() {
        return CaddyConfig.read(calls).edgeServers();
    }

    /**
     * Lists the routes that lead to tunnels, whoever made them. One request.
     *
     * @return the routes, by server and in Caddy's order
     * @throws CaddyAdminException if Caddy does not answer as expected
     */
    public List<EdgeRoute> routes() {
        return table().tunnels();
    }

    /**
     * Gives a project its route, whatever was there for it before: one of another port, several, one made by an older
     * version, one behind a route that takes everything.
     *
     * @param project the project
     * @return whether something had to be changed
     * @throws CaddyAdminException if Caddy refuses, or its answer is lost and the route is not there
     */
    public boolean upsert(Registration project) {
        Objects.requireNonNull(project, "project");
        return change(table -> table.ensure(project));
    }

    /**
     * Takes every route of a project away.
     *
     * @param project the project
     * @return whether there was one
     * @throws CaddyAdminException if Caddy refuses, or its answer is lost and the route is still there
     */
    public boolean remove(Registration project) {
        Objects.requireNonNull(project, "project");
        return change(table -> table.remove(project));
    }

    /**
     * Compares Caddy with a registry. Changes nothing; one request.
     *
     * @param registry the registry
     * @return every difference, empty if Caddy does what the registry says
     * @throws CaddyAdminException if Caddy does not answer as expected
     */
    public List<RouteDrift> drift(EdgeRegistry registry) {
        Objects.requireNonNull(registry, "registry");
        return table().drift(registry);
    }

    /**
     * Makes Caddy do what a registry says, in one change for all projects. Routes of others are left alone.
     *
     * @param registry the registry
     * @return whether something had to be changed
     * @throws CaddyAdminException if Caddy refuses, or its answer is lost and the routes are not there
     */
    public boolean repair(EdgeRegistry registry) {
        Objects.requireNonNull(registry, "registry");
        return change(table -> table.repair(registry));
    }

    /** The ports that routes lead to, except those of one project. */
    Set<Integer> portsOfOthers(Registration project) {
        return table().portsOfOthers(project);
    }

    private RouteTable table() {
        return new RouteTable(CaddyConfig.read(calls), subdomains);
    }

    private boolean change(Consumer<RouteTable> change) {
        AdminRequests.@Nullable LostAnswer lost = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                Optional<Boolean> changed = attempt(change);
                if (changed.isPresent()) {
                    return changed.get() || lost != null;
                }
            } catch (AdminRequests.LostAnswer e) {
                lost = e;
            } catch (CaddyAdminException e) {
                // after a lost answer it is that change which is in doubt
                throw lost == null ? e : unknown(lost, e);
            }
            await(attempt);
        }
        CaddyAdminException overtaken = new CaddyAdminException(
                Reason.CHANGED_MEANWHILE, "PATCH " + SERVERS, 412, "changed " + ATTEMPTS + " times", null);
        throw lost == null ? overtaken : unknown(lost, overtaken);
    }

    /** Whether something had to be changed; empty if others changed something first. */
    private Optional<Boolean> attempt(Consumer<RouteTable> change) {
        CaddyConfig config = CaddyConfig.read(calls);
        RouteTable table = new RouteTable(config, subdomains);
        change.accept(table);
        if (table.servers().equals(config.servers())) {
            return Optional.of(false);
        }
        boolean done = isDone(calls.patch(SERVERS, JsonText.write(table.servers()), config.etag()));
        return done ? Optional.of(true) : Optional.empty();
    }

    private static CaddyAdminException unknown(AdminRequests.LostAnswer lost, CaddyAdminException then) {
        CaddyAdminException unknown = new CaddyAdminException(
                Reason.OUTCOME_UNKNOWN, "PATCH " + SERVERS, 0, "no answer (" + lost.getMessage() + ")", lost);
        unknown.addSuppressed(then);
        return unknown;
    }

    private static boolean isDone(AdminRequests.Answer answer) {
        if (answer.status() != 200 && answer.status() != 412) {
            throw CaddyAdminException.refused("PATCH", SERVERS, answer.status(), answer.body());
        }
        return answer.status() == 200;
    }

    private static void await(int attempt) {
        try {
            new CountDownLatch(1).await((long) WAIT_MILLIS * attempt, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers the address. */
    @Override
    public String toString() {
        return "CaddyAdmin[" + calls.address() + "]";
    }
}
