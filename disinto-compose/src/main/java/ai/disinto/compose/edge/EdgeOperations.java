package ai.disinto.compose.edge;

import ai.disinto.compose.edge.EdgeControlException.Reason;
import ai.disinto.core.DisintoException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * What the control plane does, one operation at a time.
 *
 * <p>The registry reserves a port before anything leads to it, and lets go of it after nothing does any more: the entry
 * is written first and removed last. So whenever the process dies, no route and no key belongs to a port that the next
 * project could get, and doing the same again brings it to its end. The log is written before the entry changes.
 */
final class EdgeOperations {
    private final EdgeStore store;
    private final EdgeHost host;
    private final String domain;
    private final Supplier<Allowlist> allowlist;
    private final InstantSource clock;
    private final IntPredicate listening;

    EdgeOperations(
            EdgeStore store,
            EdgeHost host,
            String domain,
            Supplier<Allowlist> allowlist,
            InstantSource clock,
            IntPredicate listening) {
        this.store = store;
        this.host = host;
        this.domain = domain;
        this.allowlist = allowlist;
        this.clock = clock;
        this.listening = listening;
    }

    Registration register(EdgeName name, TunnelKey key, String caller) {
        allowlist.get().admit(name, key);
        return store.locked(registry -> {
            Optional<Registration> present = registry.read().find(name);
            if (present.isEmpty()) {
                return add(registry, name, key, caller);
            }
            if (!present.get().key().equals(key)) {
                throw taken(name.toString());
            }
            return confirm(registry.read(), present.get(), caller);
        });
    }

    Registration deregister(EdgeName name, TunnelKey key, String caller) {
        return store.locked(registry -> {
            Optional<Registration> present = registry.read().find(name);
            // compared in any case, so that it takes the same time whether there is such a project or not
            boolean same = present.map(Registration::key).orElse(key).isSame(key);
            if (present.isEmpty() || !same) {
                throw new EdgeControlException(Reason.DENIED, "deregistering " + name);
            }
            return remove(registry, present.get(), caller);
        });
    }

    Registration replaceKey(EdgeName name, TunnelKey key, String caller) {
        allowlist.get().admit(name, key);
        return store.locked(registry -> {
            EdgeRegistry before = registry.read();
            Registration project = before.find(name)
                    .orElseThrow(() -> new EdgeControlException(Reason.UNKNOWN_PROJECT, "replacing the key of " + name))
                    .withKey(key);
            EdgeRegistry after = before.with(project);
            run("replacing the key of " + name, steps -> {
                steps.whole(() -> log(AuditLine.REPLACE_KEY, project, caller), () -> {});
                steps.doubtful(() -> registry.write(after), () -> restore(registry, before));
                steps.doubtful(() -> host.writeKeys(after), () -> host.writeKeys(before));
            });
            return project;
        });
    }

    List<Registration> list() {
        return store.read().projects();
    }

    List<RouteDrift> drift() {
        return host.drift(store.read());
    }

    List<RouteDrift> reconcile() {
        return store.locked(registry -> {
            EdgeRegistry present = registry.read();
            List<RouteDrift> drift = host.drift(present);
            host.repair(present);
            host.writeKeys(present);
            return drift;
        });
    }

    private Registration add(RegistryStore registry, EdgeName name, TunnelKey key, String caller) {
        EdgeRegistry before = registry.read();
        String fqdn = name + "." + domain;
        if (before.projects().stream().anyMatch(other -> other.fqdn().equals(fqdn))) {
            throw taken(fqdn);
        }
        Registration project = allocate(before, new Registration(name, 0, fqdn, key, clock.instant()))
                .by(caller);
        EdgeRegistry after = before.with(project);
        run("registering " + name, steps -> {
            steps.whole(
                    () -> log(AuditLine.REGISTER, project, caller), () -> log(AuditLine.DEREGISTER, project, caller));
            steps.doubtful(() -> registry.write(after), () -> restore(registry, before));
            steps.caddy(() -> host.route(project), () -> host.unroute(project));
            steps.doubtful(() -> host.writeKeys(after), () -> host.writeKeys(before));
        });
        return project;
    }

    /** The lowest port that is free in the registry, that no route leads to and nobody listens on. */
    private Registration allocate(EdgeRegistry registry, Registration draft) {
        Set<Integer> used = host.portsOfOthers(draft);
        int port = registry.freePort(candidate -> used.contains(candidate) || listening.test(candidate))
                .orElseThrow(() -> new EdgeControlException(Reason.NO_FREE_PORT, "registering " + draft.name()));
        return new Registration(draft.name(), port, draft.fqdn(), draft.key(), draft.registeredAt());
    }

    /** Completes what an earlier call may have left half done. */
    private Registration confirm(EdgeRegistry registry, Registration project, String caller) {
        log(AuditLine.REGISTER, project, caller);
        host.route(project);
        host.writeKeys(registry);
        return project;
    }

    private Registration remove(RegistryStore registry, Registration project, String caller) {
        EdgeRegistry before = registry.read();
        EdgeRegistry after = before.without(project.name());
        run("deregistering " + project.name(), steps -> {
            steps.caddy(() -> host.unroute(project), () -> host.route(project));
            steps.doubtful(() -> host.writeKeys(after), () -> host.writeKeys(before));
            steps.whole(
                    () -> log(AuditLine.DEREGISTER, project, caller), () -> log(AuditLine.REGISTER, project, caller));
            steps.doubtful(() -> registry.write(after), () -> restore(registry, before));
        });
        return project;
    }

    private interface Work {
        void run(Steps steps);
    }

    private static void run(String attempt, Work work) {
        Steps steps = new Steps();
        try {
            work.run(steps);
        } catch (DisintoException e) {
            throw steps.undo(e, attempt);
        }
    }

    private static void restore(RegistryStore registry, EdgeRegistry before) {
        if (!registry.read().equals(before)) {
            registry.write(before);
        }
    }

    private void log(String operation, Registration project, String caller) {
        host.audit(new AuditLine(clock.instant(), operation, project, caller));
    }

    private static EdgeControlException taken(String name) {
        return new EdgeControlException(Reason.NAME_TAKEN, "registering " + name);
    }
}
