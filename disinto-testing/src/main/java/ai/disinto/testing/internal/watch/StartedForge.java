package ai.disinto.testing.internal.watch;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/** A forge that was started in this process, as those see it who look for what a test left behind. */
public final class StartedForge {
    private static final Set<StartedForge> ALL =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final int port;
    private Supplier<Set<String>> secrets;
    private boolean closed;

    /**
     * Remembers a forge.
     *
     * @param secrets every token and password that it knows or has known
     */
    public StartedForge(int port, Supplier<Set<String>> secrets) {
        this.port = port;
        this.secrets = secrets;
        ALL.add(this);
    }

    /** The forges of this process, running or not; those that nobody holds any more may be missing. */
    public static List<StartedForge> all() {
        synchronized (ALL) {
            return List.copyOf(ALL);
        }
    }

    public int port() {
        return port;
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    public synchronized Set<String> secrets() {
        return secrets.get();
    }

    /** Says that the forge has ended; its secrets stay known. */
    public synchronized void close() {
        Set<String> last = Set.copyOf(secrets.get());
        secrets = () -> last;
        closed = true;
    }
}
