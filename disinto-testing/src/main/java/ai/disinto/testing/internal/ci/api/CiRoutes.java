package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.http.Route;
import ai.disinto.testing.internal.http.RouteTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which handler answers which operation of the server. */
final class CiRoutes {
    private static final List<Route> KNOWN = load();

    private final RouteTable table = RouteTable.of(KNOWN);
    private final Map<String, CiHandler> handlers = new HashMap<>();

    RouteTable table() {
        return table;
    }

    /** Says who answers an operation; the key is method and template. */
    void on(String key, CiHandler handler) {
        if (KNOWN.stream().noneMatch(route -> route.key().equals(key))) {
            throw new IllegalArgumentException("the server has no operation " + key);
        }
        handlers.put(key, handler);
    }

    Optional<CiHandler> find(Route route) {
        return Optional.ofNullable(handlers.get(route.key()));
    }

    private static List<Route> load() {
        try (InputStream in = CiRoutes.class.getResourceAsStream("routes.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .map(columns -> new Route(columns[0], columns[1], 0, List.of()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table of routes could not be read", e);
        }
    }
}
