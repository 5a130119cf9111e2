package ai.disinto.compose.caddy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Follows the headers of a request through the edge. */
final class RequestHeaders {
    private static final List<String> OF_THE_CONNECTION = List.of(
            "Alt-Svc",
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "Te",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");
    private static final String FORWARDED = "X-Forwarded-";

    private final EdgeRequest request;
    private final boolean trusted;
    private final Map<String, List<String>> fields;

    private RequestHeaders(EdgeRequest request, boolean trusted, Map<String, List<String>> fields) {
        this.request = request;
        this.trusted = trusted;
        this.fields = fields;
    }

    /** Those that are left when the guard has taken away what clients have no say in. */
    static RequestHeaders guarded(EdgeRequest request, EdgeOptions options) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (Map.Entry<String, String> header : request.headers()) {
            fields.computeIfAbsent(HttpSyntax.canonical(header.getKey()), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        List<String> stripped = EdgeGuard.strippedHeaders(options);
        fields.keySet().removeIf(name -> stripped.stream().anyMatch(rule -> covers(rule, name)));
        List<String> upgrades = fields.getOrDefault("Upgrade", List.of());
        if (upgrades.stream().anyMatch("websocket"::equalsIgnoreCase)) {
            fields.put("Upgrade", List.of("websocket"));
        } else {
            fields.remove("Upgrade");
        }
        boolean trusted = options.tunnel() && request.address().startsWith("127.");
        return new RequestHeaders(request, trusted, fields);
    }

    RequestHeaders without(String name) {
        Map<String, List<String>> fewer = new TreeMap<>(fields);
        fewer.remove(name);
        return new RequestHeaders(request, trusted, fewer);
    }

    Map<String, String> arrivingAs(String user) {
        Map<String, String> arriving = arriving();
        arriving.put(EdgeGate.USER, user);
        return arriving;
    }

    Map<String, String> arriving() {
        Map<String, List<String>> left = new TreeMap<>(fields);
        List<String> connection = connection();
        connection.forEach(name -> left.remove(HttpSyntax.canonical(name)));
        OF_THE_CONNECTION.forEach(left::remove);
        if (fields.containsKey("Upgrade") && connection.stream().anyMatch("upgrade"::equalsIgnoreCase)) {
            left.put("Connection", List.of("Upgrade"));
            left.put("Upgrade", List.of("websocket"));
        }
        if (names("Te").stream().anyMatch("trailers"::equalsIgnoreCase)
                && connection.stream().noneMatch("te"::equalsIgnoreCase)) {
            left.put("Te", List.of("trailers"));
        }
        address(left);
        agent(left);
        return left.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> String.join(", ", field.getValue()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** Caddy says where the client is; what it was told counts only when it comes out of the tunnel. */
    private void address(Map<String, List<String>> left) {
        String before = trusted ? String.join(", ", left.getOrDefault(FORWARDED + "For", List.of())) : "";
        left.put(FORWARDED + "For", List.of((before.isEmpty() ? "" : before + ", ") + request.address()));
        left.put(FORWARDED + "Proto", List.of(last(left, "Proto", "http")));
        left.put(FORWARDED + "Host", List.of(last(left, "Host", request.host())));
    }

    /** There is one at most, and none that is empty. */
    private static void agent(Map<String, List<String>> left) {
        String agent = left.getOrDefault("User-Agent", List.of("")).get(0);
        if (agent.isEmpty()) {
            left.remove("User-Agent");
        } else {
            left.put("User-Agent", List.of(agent));
        }
    }

    private String last(Map<String, List<String>> left, String what, String otherwise) {
        List<String> told = trusted ? left.getOrDefault(FORWARDED + what, List.of()) : List.of();
        return told.isEmpty() || told.get(told.size() - 1).isEmpty() ? otherwise : told.get(told.size() - 1);
    }

    private List<String> connection() {
        return names("Connection");
    }

    private List<String> names(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean covers(String rule, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String wanted = rule.toLowerCase(Locale.ROOT);
        if (wanted.startsWith("*") && wanted.endsWith("*")) {
            return lower.contains(wanted.substring(1, wanted.length() - 1));
        }
        return wanted.endsWith("*") ? lower.startsWith(wanted.substring(0, wanted.length() - 1)) : lower.equals(wanted);
    }
}
