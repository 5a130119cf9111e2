package ai.disinto.core.project;

import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlEntry;
import ai.disinto.core.internal.toml.TomlFields;
import ai.disinto.core.internal.toml.TomlHeader;
import ai.disinto.core.internal.toml.TomlOutline;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Recognises what a careless replacement of a section leaves behind: the end of {@code roles = ["dev"]} as a table
 * {@code ["dev"]} of its own, and an agent's keys in the table above a header that stayed a comment.
 */
final class DamagedSections {
    private static final Set<String> ROLES =
            Set.of("dev", "review", "gardener", "architect", "planner", "predictor", "supervisor", "filer");

    private final TomlOutline outline;
    private final Problems problems;
    private final Set<String> tables;
    private final Set<String> orphans = new LinkedHashSet<>();

    DamagedSections(TomlOutline outline, Problems problems, Set<String> tables) {
        this.outline = outline;
        this.problems = problems;
        this.tables = tables;
    }

    /** Reports them even where the text is no TOML any more, because there are two of one name. */
    void reportOrphans() {
        outline.headers().stream().filter(this::isOrphan).forEach(header -> {
            orphans.add(header.keys().get(0));
            int last = outline.entries(header).stream()
                    .mapToInt(TomlEntry::valueEnd)
                    .reduce(header.end(), Math::max);
            problems.warning(
                    "project.orphan-table",
                    problems.lines().location(header.start()),
                    "the table " + header.path() + " is the rest of an agent's section that was replaced in part",
                    "remove it, down to line " + (problems.lines().lineAt(last) + 1)
                            + ", once the agent's section has the values you want");
        });
    }

    Set<String> orphans() {
        return orphans;
    }

    /** Reports keys of agents in a table that is none, and answers them. */
    Set<String> misplaced(TomlFields monitoring) {
        List<String> found =
                monitoring.keys().stream().filter(AgentKey.NAMES::contains).toList();
        if (!found.isEmpty()) {
            problems.warning(
                    "project.misplaced-agent-keys",
                    monitoring.location(found.get(0)),
                    "keys of an agent stand in " + monitoring.path() + ": " + String.join(", ", found),
                    "put the header [agents.<name>] above them; it may be there as a comment");
        }
        return Set.copyOf(found);
    }

    private boolean isOrphan(TomlHeader header) {
        if (header.keys().size() != 1
                || header.isArray()
                || tables.contains(header.keys().get(0))) {
            return false;
        }
        List<TomlEntry> entries = outline.entries(header);
        boolean ofAgent = entries.stream()
                .allMatch(entry -> entry.keys().size() == 1
                        && AgentKey.NAMES.contains(entry.keys().get(0)));
        return ofAgent && (!entries.isEmpty() || ROLES.contains(header.keys().get(0)));
    }
}
