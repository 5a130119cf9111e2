package ai.disinto.compose.caddy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One line of a table of requests, such as
 *
 * <pre>GET /forge/x | Cookie: session=anna => forge /x | X-Forwarded-Proto: http | !X-Real-Ip</pre>
 *
 * Left of the arrow what is sent, right of it who gets what, with headers that are there and headers that are not; or a
 * status and, if there is one, a location. {@code \xNN} is a byte.
 */
record RoutingRow(String text, EdgeRequest request, String outcome, List<String> headers) {
    static List<RoutingRow> table(String name) throws IOException {
        try (InputStream in = RoutingRow.class.getResourceAsStream("routing/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RoutingRow::of)
                    .toList();
        }
    }

    private static RoutingRow of(String line) {
        String[] sides = line.split(" => ", 2);
        String[] expected = sides[1].split(" \\| ");
        return new RoutingRow(
                line, request(sides[0]), expected[0].strip(), List.of(expected).subList(1, expected.length));
    }

    /** Who gets it, for answers that do not tell what arrived. */
    String service() {
        int blank = outcome.indexOf(' ');
        return blank < 0 ? outcome : outcome.substring(0, blank);
    }

    /** What stands left of the arrow. */
    static EdgeRequest request(String left) {
        String[] sent = left.split(" \\| ");
        int blank = sent[0].indexOf(' ');
        EdgeRequest request = EdgeRequest.of(
                sent[0].substring(0, blank), bytes(sent[0].substring(blank + 1).strip()));
        for (String header : List.of(sent).subList(1, sent.length)) {
            request = with(request, header.strip());
        }
        return request;
    }

    /** The cookie of the stub says who is logged in, as the chat would. */
    static EdgeRequest with(EdgeRequest request, String header) {
        String name = header.substring(0, header.indexOf(':'));
        String value = header.substring(header.indexOf(':') + 1).strip();
        if (name.equals("Host")) {
            return request.toHost(value);
        }
        EdgeRequest changed = request.with(name, value);
        String session = value.startsWith("session=") ? value.substring("session=".length()) : "";
        return switch (session) {
            case "", "expired" -> changed;
            case "nameless" -> changed.loggedInAs("");
            case "odd" -> changed.loggedInAs("{env.PATH} x");
            default -> changed.loggedInAs(session);
        };
    }

    private static String bytes(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\x", i)) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
