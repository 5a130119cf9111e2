package ai.disinto.core.agent;

import ai.disinto.core.internal.secret.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of agents as people read it. */
final class AgentTable {
    private static final List<String> HEAD = List.of("NAME", "BACKEND", "MODEL", "ROLES", "STATUS", "ORIGIN");
    private static final int WIDEST = 80;

    private final List<List<String>> rows = new ArrayList<>();
    private final int[] widths = new int[HEAD.size()];

    private AgentTable() {}

    static String of(List<AgentEntry> entries) {
        AgentTable table = new AgentTable();
        table.add(HEAD);
        entries.forEach(entry -> table.add(List.of(
                entry.name(),
                entry.isOrphan() ? "-" : entry.agent().backend().name(),
                entry.agent().backend().model().orElse("-"),
                entry.agent().roles().isEmpty()
                        ? "-"
                        : entry.agent().roles().stream().map(Role::name).collect(Collectors.joining(",")),
                entry.status().toString(),
                String.join(", ", origins(entry)))));
        return table.render();
    }

    /** The files that an agent stands in, by their last names. */
    static Set<String> origins(AgentEntry entry) {
        Set<String> origins = new LinkedHashSet<>();
        for (AgentFact fact : entry.facts()) {
            String source = fact.origin().source();
            boolean state = fact.name().equals("marker") || fact.name().equals("disabled");
            if (!state || entry.isOrphan()) {
                origins.add(source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1));
            }
        }
        return origins;
    }

    private void add(List<String> cells) {
        List<String> row = cells.stream().map(AgentTable::shown).toList();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], length(row.get(i)));
        }
        rows.add(row);
    }

    private String render() {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length - 1; i++) {
                out.append(row.get(i)).append(" ".repeat(widths[i] - length(row.get(i)) + 2));
            }
            out.append(row.get(widths.length - 1)).append('\n');
        }
        return out.toString();
    }

    private static String shown(String text) {
        String visible = VisibleText.of(text);
        return length(visible) <= WIDEST
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
