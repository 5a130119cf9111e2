package ai.disinto.core.sprint;

import ai.disinto.core.internal.graph.TopologicalOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What depends on what within one block. Entries are numbers: their ids come from a stranger, who can make each look-up
 * in a map slow.
 */
final class SubIssueGraph {
    private final int[][] needs;
    private final int[] order;

    /** The graph of the positions of entries; no position twice among the needs of one. */
    SubIssueGraph(int[][] needs) {
        this.needs = needs;
        this.order = TopologicalOrder.of(needs);
    }

    /** Sub-issues such that each stands behind its dependencies, else in the given order. */
    static List<SubIssue> sorted(List<SubIssue> entries) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            positions.putIfAbsent(entries.get(i).id(), i);
        }
        int[][] needs = new int[entries.size()][];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = entries.get(i).dependsOn().stream()
                    .mapToInt(id -> positions.getOrDefault(id, -1))
                    .toArray();
        }
        if (Arrays.stream(needs).flatMapToInt(Arrays::stream).anyMatch(need -> need < 0)) {
            throw new IllegalStateException(
                    "a sub-issue depends on an entry that is not there: mend the document's errors first");
        }
        return new SubIssueGraph(needs).sortedEntries(entries);
    }

    private List<SubIssue> sortedEntries(List<SubIssue> entries) {
        cycles().stream().findFirst().ifPresent(cycle -> {
            List<String> ids = Arrays.stream(cycle)
                    .mapToObj(entry -> entries.get(entry).id())
                    .toList();
            throw new IllegalStateException("sub-issues depend on each other: " + String.join(" → ", ids)
                    + "; remove one of these dependencies");
        });
        return Arrays.stream(order).mapToObj(entries::get).toList();
    }

    /** One cycle for each group of entries that wait for each other, its first entry repeated at the end. */
    List<int[]> cycles() {
        BitSet left = new BitSet(needs.length);
        left.set(0, needs.length);
        Arrays.stream(order).forEach(left::clear);
        List<int[]> cycles = new ArrayList<>();
        int[] walked = new int[needs.length];
        int walks = 0;
        for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(start + 1)) {
            if (walked[start] == 0) {
                int met = walk(start, ++walks, walked, left);
                if (walked[met] == walks) {
                    cycles.add(cycle(met, left));
                }
            }
        }
        return List.copyOf(cycles);
    }

    /** Follows dependencies until an entry comes up again, of this walk or of an earlier one. */
    private int walk(int start, int number, int[] walked, BitSet left) {
        int at = start;
        while (walked[at] == 0) {
            walked[at] = number;
            at = next(at, left);
        }
        return at;
    }

    private int[] cycle(int first, BitSet left) {
        List<Integer> cycle = new ArrayList<>(List.of(first));
        int at = next(first, left);
        while (at != first) {
            cycle.add(at);
            at = next(at, left);
        }
        cycle.add(first);
        return cycle.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What is left waits for something that is left. */
    private int next(int entry, BitSet left) {
        return Arrays.stream(needs[entry]).filter(left::get).findFirst().orElseThrow();
    }
}
