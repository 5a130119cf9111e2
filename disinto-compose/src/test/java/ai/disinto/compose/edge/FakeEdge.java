package ai.disinto.compose.edge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** An edge in memory that counts the calls of the control plane and lets one of them go wrong, or the process die. */
final class FakeEdge implements EdgeStore, EdgeHost {
    /** What happens at the call that goes wrong. */
    enum Trouble {
        DIES_BEFORE,
        DIES_AFTER,
        FAILS_BEFORE,
        FAILS_AFTER,
        /** All calls behind it fail too. */
        FAILS_FOR_GOOD
    }

    /** The process is gone: nothing of the code may catch it. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    EdgeRegistry registry = EdgeRegistry.empty();
    final Map<String, Integer> routes = new TreeMap<>();
    String keys = registry.authorizedKeys();
    final List<String> log = new ArrayList<>();
    final Set<Integer> listening = new HashSet<>();
    Allowlist allowlist = Allowlist.open();
    private int calls;
    private int at;
    private Trouble trouble = Trouble.DIES_BEFORE;

    EdgeOperations operations() {
        return new EdgeOperations(this, this, "example.org", () -> allowlist, () -> Instant.EPOCH, listening::contains);
    }

    EdgeControl control() {
        return new EdgeControl(operations(), false);
    }

    /** Lets the n-th call from now go wrong. */
    void trouble(int call, Trouble what) {
        calls = 0;
        at = call;
        trouble = what;
    }

    void calm() {
        trouble(0, Trouble.DIES_BEFORE);
    }

    int calls() {
        return calls;
    }

    /** Registry, routes and keys: what must be the same however it came about. */
    String state() {
        return registry.render() + routes + keys;
    }

    @Override
    public EdgeRegistry read() {
        return registry;
    }

    @Override
    public <T> T locked(Function<RegistryStore, T> work) {
        return work.apply(new RegistryStore() {
            @Override
            public EdgeRegistry read() {
                return registry;
            }

            @Override
            public void write(EdgeRegistry changed) {
                storage(() -> registry = changed);
            }
        });
    }

    @Override
    public Set<Integer> portsOfOthers(Registration project) {
        Set<Integer> ports = new HashSet<>();
        caddy(() -> routes.forEach((name, port) -> {
            if (!name.equals(project.name().toString())) {
                ports.add(port);
            }
        }));
        return ports;
    }

    @Override
    public void route(Registration project) {
        caddy(() -> routes.put(project.name().toString(), project.port()));
    }

    @Override
    public void unroute(Registration project) {
        caddy(() -> routes.remove(project.name().toString()));
    }

    @Override
    public List<RouteDrift> drift(EdgeRegistry wanted) {
        List<RouteDrift> found = new ArrayList<>();
        caddy(() -> wanted.projects().stream()
                .filter(project -> !routes.containsKey(project.name().toString()))
                .forEach(project -> found.add(new RouteDrift(
                        RouteDrift.Kind.MISSING, "srv0", project.name().toString()))));
        return found;
    }

    @Override
    public void repair(EdgeRegistry wanted) {
        caddy(() -> {
            routes.clear();
            wanted.projects().forEach(project -> routes.put(project.name().toString(), project.port()));
        });
    }

    @Override
    public void writeKeys(EdgeRegistry wanted) {
        storage(() -> keys = wanted.authorizedKeys());
    }

    @Override
    public void audit(AuditLine line) {
        storage(() -> log.add(line.render()));
    }

    private void storage(Runnable effect) {
        call(effect, false);
    }

    private void caddy(Runnable effect) {
        call(effect, true);
    }

    private void call(Runnable effect, boolean caddy) {
        calls++;
        boolean here = calls == at;
        boolean before = here && (trouble == Trouble.DIES_BEFORE || trouble == Trouble.FAILS_BEFORE);
        if (before || (at > 0 && calls >= at && trouble == Trouble.FAILS_FOR_GOOD)) {
            fail(caddy, CaddyAdminException.Reason.REFUSED);
        }
        effect.run();
        if (here && trouble != Trouble.FAILS_FOR_GOOD) {
            fail(caddy, CaddyAdminException.Reason.OUTCOME_UNKNOWN);
        }
    }

    private void fail(boolean caddy, CaddyAdminException.Reason reason) {
        if (trouble == Trouble.DIES_BEFORE || trouble == Trouble.DIES_AFTER) {
            throw new Death();
        }
        throw caddy
                ? new CaddyAdminException(reason, "PATCH /config", 0, "no answer", null)
                : new EdgeControlException(EdgeControlException.Reason.STORAGE, "the disk is full");
    }
}
