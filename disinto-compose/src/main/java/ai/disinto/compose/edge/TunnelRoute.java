package ai.disinto.compose.edge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a route of Caddy's configuration does, as far as tunnels are concerned. */
final class TunnelRoute {
    private static final String PREFIX = "edge-";

    private final JsonObject route;

    TunnelRoute(Object route) {
        this.route = route instanceof JsonObject object ? object : JsonObject.empty();
    }

    /** The route of a project, as the configuration has it. */
    static JsonObject json(String id, List<String> hosts, int port) {
        JsonObject upstream = JsonObject.of("dial", "127.0.0.1:" + port);
        JsonObject proxy = JsonObject.of("handler", "reverse_proxy").with("upstreams", List.of(upstream));
        return JsonObject.of("@id", id)
                .with("match", List.of(JsonObject.of("host", List.copyOf(hosts))))
                .with("terminal", true)
                .with("handle", List.of(proxy));
    }

    /** The first server has the plain one, as ids are unique in a whole configuration. */
    static String id(EdgeName name, String server, boolean first) {
        return PREFIX + name + (first ? "" : "." + server);
    }

    String id() {
        return route.text("@id").orElse("");
    }

    /** The project that the id names, if it is one of ours. */
    Optional<String> project() {
        String id = id();
        if (!id.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int dot = id.indexOf('.');
        return Optional.of(id.substring(PREFIX.length(), dot < 0 ? id.length() : dot));
    }

    /**
     * Whether the route is that of a project: by its id, or, without one, by its names and by leading to a tunnel, as
     * older versions made it.
     */
    boolean isOf(EdgeName name, Set<String> hosts) {
        Optional<String> project = project();
        if (project.isPresent() || !id().isEmpty()) {
            return project.filter(name.toString()::equals).isPresent();
        }
        return hosts.containsAll(this.hosts()) && leadsToTunnel() && onlyProxies();
    }

    /** Whether it does nothing but hand requests on: what asks for a password first is of other hands. */
    private boolean onlyProxies() {
        Deque<Object> left = new ArrayDeque<>(route.list("handle"));
        while (!left.isEmpty()) {
            JsonObject part = left.pop() instanceof JsonObject object ? object : JsonObject.empty();
            String handler = part.text("handler").orElse("");
            boolean inner = part.find("handle") != null && part.find("match") == null;
            if (!inner && !handler.equals("subroute") && !handler.equals("reverse_proxy")) {
                return false;
            }
            left.addAll(part.list("routes"));
            left.addAll(part.list("handle"));
        }
        return true;
    }

    /** Whether it is a route for host names and nothing else, to one port that tunnels have. */
    boolean leadsToTunnel() {
        return !hosts().isEmpty() && ports().size() == 1;
    }

    /** The names that the route is for, in lower case; empty if it is for all, or asks for more than names. */
    List<String> hosts() {
        List<String> hosts = new ArrayList<>();
        for (Object set : route.list("match")) {
            if (!(set instanceof JsonObject matcher)
                    || !matcher.members().keySet().equals(Set.of("host"))) {
                return List.of();
            }
            matcher.list("host")
                    .forEach(host -> hosts.add(Objects.toString(host).toLowerCase(Locale.ROOT)));
        }
        return hosts;
    }

    /** The ports of tunnels that the route leads to, wherever in it that is said. */
    Set<Integer> ports() {
        Set<Integer> ports = new TreeSet<>();
        Deque<Object> left = new ArrayDeque<>(List.of(route));
        while (!left.isEmpty()) {
            Object value = left.pop();
            if (value instanceof JsonObject object) {
                object.members().values().forEach(left::push);
                object.text("dial")
                        .map(TunnelRoute::port)
                        .filter(port -> port > 0)
                        .ifPresent(ports::add);
            } else if (value instanceof List<?> list) {
                list.forEach(left::push);
            }
        }
        return ports;
    }

    /** Whether the route takes all requests for one of the names, so that none behind it sees them. */
    boolean takes(List<String> names) {
        return names.stream().anyMatch(this::matches) && ends(route);
    }

    private boolean matches(String name) {
        List<?> sets = route.list("match");
        return sets.isEmpty()
                || sets.stream()
                        .map(set -> set instanceof JsonObject matcher ? matcher : JsonObject.of("unknown", ""))
                        .anyMatch(matcher -> covers(matcher, name));
    }

    private static boolean covers(JsonObject matcher, String name) {
        return matcher.isEmpty()
                || (matcher.members().keySet().equals(Set.of("host"))
                        && matcher.list("host").stream().anyMatch(host -> covers(host.toString(), name)));
    }

    /** A star stands for one part of a name. */
    private static boolean covers(String pattern, String name) {
        String[] wanted = pattern.toLowerCase(Locale.ROOT).split("\\.", -1);
        String[] parts = name.split("\\.", -1);
        boolean same = wanted.length == parts.length;
        for (int i = 0; i < parts.length && same; i++) {
            same = wanted[i].equals("*") || wanted[i].equals(parts[i]);
        }
        return same;
    }

    private static boolean ends(JsonObject route) {
        Deque<Object> left = new ArrayDeque<>(List.of(route));
        while (!left.isEmpty()) {
            if (!(left.pop() instanceof JsonObject object)) {
                continue;
            }
            if (object.isTrue("terminal") || answers(object)) {
                return true;
            }
            object.list("handle").forEach(left::push);
            object.list("routes").forEach(left::push);
        }
        return false;
    }

    private static boolean answers(JsonObject handler) {
        Set<String> answering = Set.of("static_response", "reverse_proxy", "error");
        String kind = handler.text("handler").orElse("");
        return answering.contains(kind) || (kind.equals("file_server") && !handler.isTrue("pass_thru"));
    }

    private static int port(String dial) {
        String address = dial.startsWith("tcp/") ? dial.substring(4) : dial;
        int colon = address.lastIndexOf(':');
        String host = colon < 0 ? "?" : address.substring(0, colon);
        boolean loopback =
                host.isEmpty() || host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
        int port =
                loopback ? new JsonNumber(address.substring(colon + 1)).whole().orElse(0) : 0;
        return port >= EdgeRegistry.FIRST_PORT && port <= EdgeRegistry.LAST_PORT ? port : 0;
    }
}
