package ai.disinto.core.internal.graph;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Puts numbered nodes into an order in which each stands behind its needs; the lowest number comes first. */
public final class TopologicalOrder {
    private TopologicalOrder() {}

    /** The numbers in order. Those on a cycle, and those that need one, are left out. */
    public static int[] of(int[][] needs) {
        int[][] dependents = reversed(needs);
        int[] open = new int[needs.length];
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < needs.length; i++) {
            open[i] = needs[i].length;
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        int[] order = new int[needs.length];
        int count = 0;
        while (!ready.isEmpty()) {
            int next = ready.remove();
            order[count++] = next;
            for (int dependent : dependents[next]) {
                if (--open[dependent] == 0) {
                    ready.add(dependent);
                }
            }
        }
        return Arrays.copyOf(order, count);
    }

    private static int[][] reversed(int[][] needs) {
        int[] counts = new int[needs.length];
        for (int[] each : needs) {
            for (int need : each) {
                counts[need]++;
            }
        }
        int[][] dependents = new int[needs.length][];
        for (int i = 0; i < needs.length; i++) {
            dependents[i] = new int[counts[i]];
        }
        for (int i = 0; i < needs.length; i++) {
            for (int need : needs[i]) {
                dependents[need][--counts[need]] = i;
            }
        }
        return dependents;
    }
}
