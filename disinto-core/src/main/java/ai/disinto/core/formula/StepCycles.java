package ai.disinto.core.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds steps that need each other: Tarjan's strongly connected components, without recursion, and one cycle in each.
 */
final class StepCycles {
    private final int[][] needs;
    private final int[] seen;
    private final int[] low;
    private final int[] next;
    private final int[] component;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<int[]> cycles = new ArrayList<>();
    private int clock;

    private StepCycles(int[][] needs) {
        this.needs = needs;
        this.seen = new int[needs.length];
        this.low = new int[needs.length];
        this.next = new int[needs.length];
        this.component = new int[needs.length];
    }

    /** One cycle for each group of steps that need each other; each need leads to the next number of the cycle. */
    static List<int[]> of(int[][] needs) {
        StepCycles search = new StepCycles(needs);
        for (int i = 0; i < needs.length; i++) {
            if (search.seen[i] == 0) {
                search.visit(i);
            }
        }
        return search.cycles;
    }

    private void visit(int root) {
        Deque<Integer> path = new ArrayDeque<>();
        enter(path, root);
        while (!path.isEmpty()) {
            int at = path.peek();
            if (next[at] < needs[at].length) {
                int need = needs[at][next[at]++];
                if (seen[need] == 0) {
                    enter(path, need);
                } else if (component[need] == 0) {
                    low[at] = Math.min(low[at], seen[need]);
                }
            } else {
                leave(path);
            }
        }
    }

    private void enter(Deque<Integer> path, int index) {
        seen[index] = ++clock;
        low[index] = clock;
        open.push(index);
        path.push(index);
    }

    private void leave(Deque<Integer> path) {
        int at = path.pop();
        if (!path.isEmpty()) {
            low[path.peek()] = Math.min(low[path.peek()], low[at]);
        }
        if (low[at] == seen[at]) {
            close(at);
        }
    }

    private void close(int root) {
        int first = root;
        int size = 0;
        int member;
        do {
            member = open.pop();
            component[member] = root + 1;
            first = Math.min(first, member);
            size++;
        } while (member != root);
        if (size > 1) {
            cycles.add(cycle(first, size));
        }
    }

    /** Follows needs inside of a component until a step comes up again. */
    private int[] cycle(int first, int size) {
        int[] walk = new int[size];
        Map<Integer, Integer> positions = new HashMap<>();
        int current = first;
        while (!positions.containsKey(current)) {
            walk[positions.size()] = current;
            positions.put(current, positions.size());
            current = inside(current);
        }
        return Arrays.copyOfRange(walk, positions.get(current), positions.size());
    }

    private int inside(int index) {
        for (int need : needs[index]) {
            if (component[need] == component[index]) {
                return need;
            }
        }
        throw new IllegalStateException("step " + index + " is on no cycle");
    }
}
