package ai.disinto.core.sprint;

import ai.disinto.core.internal.text.Problems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks the entries of a block as a whole: unique ids, known dependencies, no cycle. */
final class FilerChecks {
    private final Problems problems;
    private final Map<String, FilerEntry> byId = new LinkedHashMap<>();
    private final Map<String, List<String>> known = new LinkedHashMap<>();

    private FilerChecks(Problems problems) {
        this.problems = problems;
    }

    /** Without every entry, a dependency that is not found may be one that could not be read. */
    static void check(Problems problems, List<FilerEntry> entries, boolean complete) {
        FilerChecks checks = new FilerChecks(problems);
        boolean allNamed = complete;
        for (FilerEntry entry : entries) {
            allNamed &= entry.id() != null;
            checks.takeId(entry);
        }
        for (FilerEntry entry : checks.byId.values()) {
            checks.takeLinks(entry, allNamed);
        }
        checks.reportCycles();
    }

    private void takeId(FilerEntry entry) {
        String id = entry.id();
        FilerEntry earlier = id == null ? null : byId.putIfAbsent(id, entry);
        if (earlier != null) {
            int line = problems.lines().location(earlier.idOffset()).line();
            problems.error(
                    "sprint.duplicate-id",
                    problems.lines().location(entry.idOffset()),
                    "the id " + id + " is that of the entry on line " + line + " too",
                    "give one of them another id");
        }
    }

    private void takeLinks(FilerEntry entry, boolean allNamed) {
        for (FilerEntry.Link link : entry.links()) {
            if (!byId.containsKey(link.id()) && allNamed) {
                problems.error(
                        "sprint.unknown-dependency",
                        problems.lines().location(link.offset()),
                        "the block has no entry " + link.id(),
                        "name the id of an entry of this block, or remove the dependency");
            }
        }
        known.put(
                String.valueOf(entry.id()),
                entry.links().stream()
                        .map(FilerEntry.Link::id)
                        .filter(byId::containsKey)
                        .toList());
    }

    private void reportCycles() {
        for (List<String> cycle : new SubIssueGraph(known).cycles()) {
            Map<String, Integer> offsets = new HashMap<>();
            FilerEntry first = byId.get(cycle.get(0));
            if (first != null) {
                first.links().forEach(link -> offsets.putIfAbsent(link.id(), link.offset()));
                problems.error(
                        "sprint.dependency-cycle",
                        problems.lines().location(offsets.getOrDefault(cycle.get(1), first.idOffset())),
                        "entries depend on each other: " + shown(cycle),
                        "remove one of these dependencies");
            }
        }
    }

    private static String shown(List<String> cycle) {
        return cycle.size() <= 12
                ? String.join(" → ", cycle)
                : String.join(" → ", cycle.subList(0, 10)) + " → … → " + cycle.get(0);
    }
}
