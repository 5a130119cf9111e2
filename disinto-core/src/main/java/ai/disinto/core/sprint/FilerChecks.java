package ai.disinto.core.sprint;

import ai.disinto.core.internal.text.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks the entries of a block as a whole: unique ids, known dependencies, no cycle. */
final class FilerChecks {
    private static final int SHOWN = 12;

    private final Problems problems;
    private final List<FilerEntry> entries;
    private final Map<String, Integer> positions = new HashMap<>();
    /** The entry that each id belongs to: the first one of that id. */
    private final int[] owners;

    FilerChecks(Problems problems, List<FilerEntry> entries) {
        this.problems = problems;
        this.entries = entries;
        this.owners = new int[entries.size()];
        for (int i = 0; i < owners.length; i++) {
            String id = entries.get(i).id();
            Integer earlier = id == null ? null : positions.putIfAbsent(id, i);
            owners[i] = earlier == null ? i : earlier;
        }
    }

    /** The entries that are right by themselves; of those with one id, the first. */
    List<FilerEntry> readable() {
        BitSet taken = new BitSet(owners.length);
        List<FilerEntry> readable = new ArrayList<>();
        for (int i = 0; i < owners.length; i++) {
            if (entries.get(i).subIssue() != null && !taken.get(owners[i])) {
                taken.set(owners[i]);
                readable.add(entries.get(i));
            }
        }
        return readable;
    }

    /** Reports what is wrong. Without every entry, a dependency that is not found may be one that could not be read. */
    void report(boolean complete) {
        boolean allNamed = complete && entries.stream().allMatch(entry -> entry.id() != null);
        IntStream.range(0, owners.length).filter(i -> owners[i] < i).forEach(this::reportDuplicate);
        int[][] needs = new int[owners.length][];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = entries.get(i).id() == null || owners[i] < i ? new int[0] : needs(entries.get(i), allNamed);
        }
        new SubIssueGraph(needs).cycles().forEach(this::reportCycle);
    }

    private void reportDuplicate(int duplicate) {
        FilerEntry entry = entries.get(duplicate);
        int line = problems.lines()
                .location(entries.get(owners[duplicate]).idOffset())
                .line();
        problems.error(
                "sprint.duplicate-id",
                problems.lines().location(entry.idOffset()),
                "the id " + entry.id() + " is that of the entry on line " + line + " too",
                "give one of them another id");
    }

    private int[] needs(FilerEntry entry, boolean allNamed) {
        return entry.links().stream()
                .flatMap(link -> known(link, allNamed))
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }

    private Stream<Integer> known(FilerEntry.Link link, boolean allNamed) {
        Integer position = positions.get(link.id());
        if (position == null && allNamed) {
            problems.error(
                    "sprint.unknown-dependency",
                    problems.lines().location(link.offset()),
                    "the block has no entry " + link.id(),
                    "name the id of an entry of this block, or remove the dependency");
        }
        return Stream.ofNullable(position);
    }

    private void reportCycle(int[] cycle) {
        FilerEntry first = entries.get(cycle[0]);
        int offset = first.links().stream()
                .filter(link -> link.id().equals(id(cycle[1])))
                .findFirst()
                .map(FilerEntry.Link::offset)
                .orElse(first.idOffset());
        problems.error(
                "sprint.dependency-cycle",
                problems.lines().location(offset),
                "entries depend on each other: " + shown(cycle),
                "remove one of these dependencies");
    }

    private String shown(int[] cycle) {
        List<String> ids = Arrays.stream(cycle)
                .limit(cycle.length <= SHOWN ? SHOWN : SHOWN - 2)
                .mapToObj(this::id)
                .toList();
        return String.join(" → ", ids) + (cycle.length <= SHOWN ? "" : " → … → " + id(cycle[0]));
    }

    private String id(int entry) {
        return String.valueOf(entries.get(entry).id());
    }
}
