package ai.disinto.testing.internal.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The routes of one line. */
public final class RouteTable {
    private static final List<Route> ALL = load();
    private static final Map<Integer, RouteTable> BY_LINE = new ConcurrentHashMap<>();

    private final Map<PathTemplate, Map<String, Route>> routes = new TreeMap<>();
    private final Map<String, List<PathTemplate>> byFirstPart = new HashMap<>();

    private RouteTable() {}

    public static RouteTable of(int line) {
        return BY_LINE.computeIfAbsent(
                line,
                since -> of(ALL.stream().filter(route -> route.since() <= since).toList()));
    }

    /** The routes of another server. */
    public static RouteTable of(List<Route> known) {
        RouteTable table = new RouteTable();
        known.forEach(table::add);
        table.routes
                .keySet()
                .forEach(template -> table.byFirstPart
                        .computeIfAbsent(PathTemplate.split(template.text()).get(0), part -> new ArrayList<>())
                        .add(template));
        return table;
    }

    /** The keys of all routes of all lines. */
    public static Set<String> allKeys() {
        Set<String> keys = new HashSet<>();
        ALL.forEach(route -> keys.add(route.key()));
        return keys;
    }

    private void add(Route route) {
        routes.computeIfAbsent(new PathTemplate(route.template()), path -> new TreeMap<>())
                .put(route.method(), route);
    }

    /**
     * What a request leads to.
     *
     * @param path as it was sent, without {@code /api/v1}
     */
    public RouteMatch match(String method, String path) {
        if (!path.startsWith("/")) {
            return RouteMatch.UNKNOWN;
        }
        List<String> parts = PathTemplate.split(path);
        Set<String> others = new HashSet<>();
        for (PathTemplate template : byFirstPart.getOrDefault(parts.get(0), List.of())) {
            Optional<Map<String, String>> parameters = template.match(parts);
            if (parameters.isPresent()) {
                Map<String, Route> methods = routes.getOrDefault(template, Map.of());
                Route route = methods.get(method);
                if (route != null) {
                    return new RouteMatch(route, parameters.get(), Set.of());
                }
                others.addAll(methods.keySet());
            }
        }
        return new RouteMatch(null, Map.of(), others);
    }

    private static List<Route> load() {
        try (InputStream in = RouteTable.class.getResourceAsStream("routes.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(RouteTable::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table of routes could not be read", e);
        }
    }

    private static Route parse(String line) {
        String[] columns = line.split(" ", -1);
        List<String> scopes = columns[3].equals("-") ? List.of() : List.of(columns[3].split(",", -1));
        return new Route(columns[0], columns[1], Integer.parseInt(columns[2]), scopes);
    }
}
