package ai.disinto.testing.internal.api;

import ai.disinto.testing.internal.http.Route;
import ai.disinto.testing.internal.http.RouteTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which handler answers which route. */
public final class Routes {
    private final Set<String> known = RouteTable.allKeys();
    private final Map<String, Entry> entries = new HashMap<>();

    /**
     * A handler with what must hold before it runs.
     *
     * @param alone whether it runs while nothing else happens in its repository or, without one, in the instance
     */
    public record Entry(Handler handler, List<Guard> guards, boolean alone) {}

    /**
     * Says who answers a route.
     *
     * @param key method and template, as in the table of routes
     * @param guards run in this order, before the handler
     */
    public void on(String key, Handler handler, Guard... guards) {
        put(key, new Entry(handler, List.of(guards), true));
    }

    /** The same for a handler that takes locks itself, where it needs them. */
    public void onUnlocked(String key, Handler handler, Guard... guards) {
        put(key, new Entry(handler, List.of(guards), false));
    }

    private void put(String key, Entry entry) {
        if (!known.contains(key)) {
            throw new IllegalArgumentException("no line has the route " + key);
        }
        if (entries.putIfAbsent(key, entry) != null) {
            throw new IllegalArgumentException("two handlers for " + key);
        }
    }

    public Optional<Entry> find(Route route) {
        return Optional.ofNullable(entries.get(route.key()));
    }

    /** The routes that have a handler. */
    public Set<String> keys() {
        return Set.copyOf(entries.keySet());
    }
}
