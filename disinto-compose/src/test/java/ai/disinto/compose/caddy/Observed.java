package ai.disinto.compose.caddy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of a request at a running edge, held against what was expected and what was explained. */
record Observed(RunningEdge edge, EdgeRequest request, Message answer, Optional<Message> seen) {
    private static final int SWITCHED = 101;

    /** What the two programs and their connections say of themselves. */
    private static final Set<String> OWN = Set.of("Host", "Accept-Encoding", "User-Agent", "Via", "Told-Length");

    static Observed of(RunningEdge edge, EdgeRequest request) throws IOException {
        Message answer = edge.send(request);
        Optional<Message> seen = answer.body().isEmpty() || !answer.has("X-Stub")
                ? Optional.empty()
                : Optional.of(StubService.seenIn(answer));
        return new Observed(edge, request, answer, seen);
    }

    /** Who got it and what, or the status and where to. */
    String outcome() {
        if (answer.status() == SWITCHED) {
            return SWITCHED + " " + answer.header("X-Stub");
        }
        if (answer.has("X-Stub")) {
            return answer.header("X-Stub")
                    + seen.map(message -> " " + target(message)).orElse("");
        }
        return answer.status() + (answer.has("Location") ? " " + answer.header("Location") : "");
    }

    void isAsExpected(RoutingRow row) {
        String expected = seen.isEmpty() && answer.has("X-Stub") && answer.status() != SWITCHED
                ? row.service()
                : row.outcome();
        assertThat(outcome()).as(row.text() + "\n" + edge.output()).isEqualTo(expected);
        for (String header : row.headers()) {
            String said = header.strip();
            if (said.startsWith("!")) {
                assertThat(seen.orElseThrow().has(said.substring(1)))
                        .as(row.text())
                        .isFalse();
            } else {
                int colon = said.indexOf(':');
                assertThat(seen.orElseThrow().header(said.substring(0, colon)))
                        .as(row.text() + " " + said)
                        .isEqualTo(said.substring(colon + 1).strip());
            }
        }
    }

    void isAsExplained(String where) {
        EdgeDecision decision = edge.file().explain(request);
        String told = request + " " + request.target() + " " + request.headers() + "\n" + decision + "\n" + where;
        assertThat(outcome()).as(told).isEqualTo(outcome(decision));
        seen.ifPresent(message -> {
            Set<String> names = new HashSet<>(decision.headers().keySet());
            decision.headers()
                    .forEach((name, value) ->
                            assertThat(message.header(name)).as(told + name).isEqualTo(value));
            names.addAll(OWN);
            assertThat(names)
                    .as(told)
                    .containsAll(
                            message.headers().stream().map(Map.Entry::getKey).toList());
        });
    }

    private String outcome(EdgeDecision decision) {
        if (decision.outcome() == EdgeDecision.Outcome.FORWARDED) {
            String name = edge.nameOf(decision.upstream().orElseThrow());
            if (decision.headers().containsKey("Upgrade")) {
                return SWITCHED + " " + name;
            }
            return seen.isPresent() ? name + " " + decision.path().orElseThrow() : name;
        }
        return decision.status().orElseThrow()
                + decision.location().map(to -> " " + to).orElse("");
    }

    /** Older Caddy encodes more than it must when it takes a prefix away; it means the same. */
    private static String target(Message message) {
        String target = message.target();
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        for (String spared : List.of("!", "'", "(", ")", "*", "[", "]")) {
            path = path.replace(String.format("%%%02X", (int) spared.charAt(0)), spared);
        }
        return path + (mark < 0 ? "" : target.substring(mark));
    }
}
