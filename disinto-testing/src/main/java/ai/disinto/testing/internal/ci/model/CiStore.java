package ai.disinto.testing.internal.ci.model;

import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** All that the CI knows. Everything is read and changed under its lock; nobody takes a lock of the forge within it. */
public final class CiStore {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Long, CiRepo> repos = new TreeMap<>();
    private final Map<String, User> tokens = new HashMap<>();
    private final Map<Class<?>, Long> ids = new HashMap<>();

    public ReentrantLock lock() {
        return lock;
    }

    /** Is signalled whenever a pipeline may have ended. */
    public Condition changed() {
        return changed;
    }

    public long nextId(Class<?> kind) {
        return ids.merge(kind, 1L, Long::sum);
    }

    public void add(CiRepo repo) {
        repos.put(repo.id(), repo);
    }

    public void remove(CiRepo repo) {
        repos.remove(repo.id());
    }

    public Optional<CiRepo> repo(long id) {
        return Optional.ofNullable(repos.get(id));
    }

    public Optional<CiRepo> repo(Repository repository) {
        return repos.values().stream()
                .filter(each -> each.repository() == repository)
                .findFirst();
    }

    public Optional<CiRepo> repo(String fullName) {
        return repos.values().stream()
                .filter(each -> each.repository().fullName().equalsIgnoreCase(fullName))
                .findFirst();
    }

    public List<CiRepo> repos() {
        return List.copyOf(repos.values());
    }

    /** Lets somebody in who shows this. */
    public void admit(String secret, User user) {
        tokens.put(secret, user);
    }

    public Optional<User> admitted(String secret) {
        return Optional.ofNullable(tokens.get(secret));
    }

    /** Whether a pipeline waits for its turn or runs. */
    public boolean isBusy() {
        return repos.values().stream()
                .flatMap(repo -> repo.pipelines().stream())
                .anyMatch(pipeline -> pipeline.state().isActive()
                        || pipeline.workflows().stream().anyMatch(each -> each.state() == CiState.RUNNING));
    }
}
