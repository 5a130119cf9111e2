package ai.disinto.compose.edge;

import ai.disinto.core.document.InvalidDocumentException;
import java.util.List;
import java.util.Objects;

/**
 * The control plane of an edge: gives projects a public name and a port, leads the name there through Caddy, lets the
 * project's key open the tunnel, and takes all of it away again. Immutable; may be shared between threads, and several
 * processes may use the same files.
 *
 * <pre>{@code
 * EdgeControl control = EdgeControl.builder()
 *         .domain("example.org")
 *         .registry(EdgeRegistryFile.in(Path.of("/var/lib/disinto")))
 *         .admin(CaddyAdmin.at(URI.create("http://localhost:2019")))
 *         .authorizedKeys(Path.of("/etc/ssh/disinto-tunnel.keys"))
 *         .audit(Path.of("/var/log/disinto/edge.log"))
 *         .build();
 * }</pre>
 *
 * <p>The registry is what counts; routes and keys follow from it. An operation that fails takes back what it did, and
 * an operation may be repeated after a crash at any moment. All but {@link #list()} and {@link #drift()} wait for each
 * other.
 */
public final class EdgeControl {
    private final EdgeOperations operations;
    private final boolean subdomains;

    EdgeControl(EdgeOperations operations, boolean subdomains) {
        this.operations = operations;
        this.subdomains = subdomains;
    }

    /**
     * Starts to describe a control plane.
     *
     * @return a builder
     */
    public static EdgeControlBuilder builder() {
        return new EdgeControlBuilder();
    }

    /**
     * Registers a project, or completes what an earlier call began: the same name with the same key gets the same port.
     *
     * @param name the name, one that {@link EdgeName#of} takes
     * @param key the key that may open the tunnel
     * @param caller who asks, for registry and log; anything beyond 200 characters is cut
     * @return the registration; when this answers, its route and its key are in place
     * @throws IllegalArgumentException if the name is one of older versions
     * @throws EdgeControlException if the name is not allowed or has another key, no port is free, or the disk fails
     * @throws CaddyAdminException if Caddy fails; the project is then registered if it was before, else not. The log may
     *     have a line of the attempt, and after {@code OUTCOME_UNKNOWN} the route may be in place: repeat the call
     * @throws InvalidDocumentException if the registry or the allow list is wrong; nothing was changed
     */
    public Registration register(EdgeName name, TunnelKey key, String caller) {
        if (Objects.requireNonNull(name, "name").problem().isPresent()) {
            throw new IllegalArgumentException("name must be one for new projects, got \"" + name + "\": it is "
                    + name.problem().orElseThrow());
        }
        return operations.register(name, Objects.requireNonNull(key, "key"), caller(caller));
    }

    /**
     * Takes a project away: its route, its key, its port. A tunnel that is open stays open until it is ended; its port
     * is not given to others before.
     *
     * @param name the name, one of older versions too
     * @param key the key that the project was registered with
     * @param caller who asks, for the log
     * @return what was registered
     * @throws EdgeControlException with reason {@code DENIED} if there is no such project or it has another key, which
     *     are not told apart; or if the disk fails
     * @throws CaddyAdminException if Caddy fails; the project is then still registered: repeat the call
     * @throws InvalidDocumentException if the registry is wrong; nothing was changed
     */
    public Registration deregister(EdgeName name, TunnelKey key, String caller) {
        Objects.requireNonNull(name, "name");
        return operations.deregister(name, Objects.requireNonNull(key, "key"), caller(caller));
    }

    /**
     * Gives a project another key, for those whose key was lost. It is for operators: {@link #answer} has no command
     * for it, as a public key proves nothing about who asks.
     *
     * @param name the name
     * @param key the key that may open the tunnel from now on
     * @param caller who asks, for the log
     * @return the changed registration; its port is as before
     * @throws EdgeControlException if there is no such project, the allow list has another key, or the disk fails
     * @throws InvalidDocumentException if the registry or the allow list is wrong; nothing was changed
     */
    public Registration replaceKey(EdgeName name, TunnelKey key, String caller) {
        Objects.requireNonNull(name, "name");
        return operations.replaceKey(name, Objects.requireNonNull(key, "key"), caller(caller));
    }

    /**
     * Lists the projects.
     *
     * @return all registered projects by name
     * @throws InvalidDocumentException if the registry is wrong
     */
    public List<Registration> list() {
        return operations.list();
    }

    /**
     * Compares Caddy with the registry. Changes nothing.
     *
     * @return every difference; empty if there is none
     * @throws CaddyAdminException if Caddy fails
     * @throws InvalidDocumentException if the registry is wrong
     */
    public List<RouteDrift> drift() {
        return operations.drift();
    }

    /**
     * Makes routes and keys what the registry says: after a restart of Caddy, which forgets routes, or a crash.
     *
     * @return what differed before; what is not {@linkplain RouteDrift#isRepairable() repairable} still does
     * @throws CaddyAdminException if Caddy fails
     * @throws EdgeControlException if the disk fails
     * @throws InvalidDocumentException if the registry is wrong; nothing was changed
     */
    public List<RouteDrift> reconcile() {
        return operations.reconcile();
    }

    /**
     * Answers the command of a client, as it comes in {@code SSH_ORIGINAL_COMMAND}: {@code register <project> <keytype>
     * <key> [comment]}, {@code deregister <project> <keytype> <key> [comment]} or {@code list}. The text is never run,
     * expanded or looked up anywhere.
     *
     * @param command the command, whatever it is
     * @param caller who asks; not taken from the command
     * @return one line of JSON without a line break; what went wrong stands in {@code error}
     */
    public String answer(String command, String caller) {
        Objects.requireNonNull(command, "command");
        return new CommandAnswer(this, subdomains, caller(caller)).to(command);
    }

    private static String caller(String caller) {
        String text = Objects.requireNonNull(caller, "caller").strip();
        String bounded =
                text.length() > Registration.LONGEST_CALLER ? text.substring(0, Registration.LONGEST_CALLER) : text;
        return bounded.isEmpty() ? "unknown" : bounded;
    }

    /** Answers what it is. */
    @Override
    public String toString() {
        return "EdgeControl[" + (subdomains ? "subdomain" : "subpath") + "]";
    }
}
