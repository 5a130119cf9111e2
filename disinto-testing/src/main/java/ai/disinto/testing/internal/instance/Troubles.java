package ai.disinto.testing.internal.instance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a test has to hear of when the forge is closed. */
public final class Troubles {
    private final List<String> missing = new CopyOnWriteArrayList<>();
    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    private volatile boolean ending;

    /** An operation of the server was asked for that is not implemented here. */
    public void missing(String method, String path) {
        missing.add(method + " " + path);
    }

    /** A handler failed: a bug of the embedded forge, unless the end interrupted it. */
    public void failed(RuntimeException failure) {
        if (!ending) {
            failures.add(failure);
        }
    }

    /** From now on requests that are under way are interrupted, and what becomes of them does not count. */
    public void end() {
        ending = true;
    }

    /** Method and path of each, once. */
    public Set<String> missingOperations() {
        return new LinkedHashSet<>(missing);
    }

    public List<RuntimeException> failures() {
        return List.copyOf(failures);
    }
}
