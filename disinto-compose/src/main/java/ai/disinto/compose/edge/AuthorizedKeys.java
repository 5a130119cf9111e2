package ai.disinto.compose.edge;

import java.util.Collection;

/** What the SSH server lets the keys of tunnels do: listen on the port of their project, and nothing else. */
final class AuthorizedKeys {
    private static final String HEAD = "# Written from registry.json; changes are lost.\n";

    private AuthorizedKeys() {}

    /** Nothing of it can break a line: ports are numbers, types are known words, bodies are base64. */
    static String render(Collection<Registration> projects) {
        StringBuilder out = new StringBuilder(HEAD);
        for (Registration project : projects) {
            out.append("restrict,port-forwarding,permitlisten=\"127.0.0.1:")
                    .append(project.port())
                    .append("\",command=\"/bin/false\" ")
                    .append(project.key())
                    .append('\n');
        }
        return out.toString();
    }
}
