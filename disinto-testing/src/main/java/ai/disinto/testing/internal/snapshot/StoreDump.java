package ai.disinto.testing.internal.snapshot;

import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.render.View;
import ai.disinto.testing.internal.store.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes what a forge remembers as sorted lines that two runs of the same deeds have in common: no ids, times and
 * counters, commits by their trees, issues by their titles.
 */
public final class StoreDump {
    private final Instance instance;

    public StoreDump(Instance instance) {
        this.instance = instance;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        View view = instance.view(Caller.ANONYMOUS);
        for (Repository repository : instance.store().repositories().all()) {
            locked(repository.lock(), () -> {
                lines.addAll(new RepositoryLines(view, repository).lines());
                lines.addAll(new IssueLines(view, repository).lines());
            });
        }
        locked(instance.store().lock(), () -> lines.addAll(new AccountLines(view).lines()));
        return lines.stream().sorted().toList();
    }

    private static void locked(ReentrantLock lock, Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
