package ai.disinto.compose.edge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the SSH server lets the keys of tunnels do: listen on the ports of their projects, and nothing else. */
final class AuthorizedKeys {
    private static final String HEAD = "# Written from registry.json; changes are lost.\n";

    private AuthorizedKeys() {}

    /**
     * One line for each key, since the SSH server looks at the first line of a key only. Nothing of it can break a
     * line: ports are numbers, types are known words, bodies are base64.
     */
    static String render(Collection<Registration> projects) {
        Map<TunnelKey, List<Registration>> byKey = projects.stream()
                .collect(Collectors.groupingBy(Registration::key, LinkedHashMap::new, Collectors.toList()));
        StringBuilder out = new StringBuilder(HEAD);
        byKey.forEach((key, own) -> {
            out.append("restrict,port-forwarding,");
            own.forEach(project -> out.append("permitlisten=\"127.0.0.1:")
                    .append(project.port())
                    .append("\","));
            out.append("command=\"/bin/false\" ").append(key).append('\n');
        });
        return out.toString();
    }
}
