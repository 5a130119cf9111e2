package ai.disinto.core.formula;

import ai.disinto.core.internal.graph.Links;
import ai.disinto.core.internal.graph.StrongComponents;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds steps that need each other, and one cycle in each group of them. */
final class StepCycles {
    private final Links links;
    private final int[] component;

    private StepCycles(Links links, int steps) {
        this.links = links;
        this.component = new int[steps];
    }

    /** One cycle for each group of steps that need each other; each need leads to the next number of the cycle. */
    static List<int[]> of(int[][] needs) {
        Links.Builder links = new Links.Builder();
        for (int step = 0; step < needs.length; step++) {
            for (int need : needs[step]) {
                links.add(step, need);
            }
        }
        return new StepCycles(links.build(needs.length), needs.length).cycles();
    }

    private List<int[]> cycles() {
        List<int[]> groups = StrongComponents.cyclic(links, component.length).stream()
                .filter(group -> group.length > 1)
                .sorted(Comparator.comparingInt(StepCycles::first))
                .toList();
        for (int i = 0; i < groups.size(); i++) {
            for (int step : groups.get(i)) {
                component[step] = i + 1;
            }
        }
        return groups.stream().map(this::cycle).toList();
    }

    private static int first(int[] group) {
        return Arrays.stream(group).min().orElseThrow();
    }

    /** Follows needs inside of a group until a step comes up again. */
    private int[] cycle(int[] group) {
        int[] walk = new int[group.length];
        Map<Integer, Integer> positions = new HashMap<>();
        int current = first(group);
        while (!positions.containsKey(current)) {
            walk[positions.size()] = current;
            positions.put(current, positions.size());
            current = inside(current);
        }
        return Arrays.copyOfRange(walk, positions.get(current), positions.size());
    }

    private int inside(int step) {
        return links.targets(step)
                .filter(need -> component[need] == component[step])
                .findFirst()
                .orElseThrow();
    }
}
