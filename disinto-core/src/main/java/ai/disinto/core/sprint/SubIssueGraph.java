package ai.disinto.core.sprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/** What depends on what within one block. */
final class SubIssueGraph {
    private final Map<String, List<String>> dependencies;

    SubIssueGraph(Map<String, List<String>> dependencies) {
        this.dependencies = dependencies;
    }

    static Sorted of(List<SubIssue> entries) {
        Map<String, List<String>> dependencies = new LinkedHashMap<>();
        Map<String, SubIssue> byId = new HashMap<>();
        entries.forEach(entry -> {
            dependencies.putIfAbsent(entry.id(), entry.dependsOn());
            byId.putIfAbsent(entry.id(), entry);
        });
        return new Sorted(new SubIssueGraph(dependencies), byId);
    }

    /** The ids such that each stands behind its dependencies, else in the given order; without those in cycles. */
    List<String> order() {
        List<String> ids = List.copyOf(dependencies.keySet());
        Map<String, List<Integer>> dependents = new HashMap<>();
        int[] waiting = new int[ids.size()];
        for (int i = 0; i < waiting.length; i++) {
            Set<String> before = new LinkedHashSet<>(dependencies.getOrDefault(ids.get(i), List.of()));
            waiting[i] = before.size();
            for (String id : before) {
                dependents.computeIfAbsent(id, key -> new ArrayList<>()).add(i);
            }
        }
        return settled(ids, dependents, waiting);
    }

    /** One cycle for each group of entries that wait for each other, its first id repeated at the end. */
    List<List<String>> cycles() {
        Set<String> left = new LinkedHashSet<>(dependencies.keySet());
        order().forEach(left::remove);
        List<List<String>> cycles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String start : left) {
            List<String> path = new ArrayList<>();
            Map<String, Integer> onPath = new HashMap<>();
            String at = start;
            while (!at.isEmpty() && seen.add(at)) {
                onPath.put(at, path.size());
                path.add(at);
                at = dependencies.getOrDefault(at, List.of()).stream()
                        .filter(left::contains)
                        .findFirst()
                        .orElse("");
            }
            if (onPath.containsKey(at)) {
                List<String> cycle = new ArrayList<>(path.subList(onPath.get(at), path.size()));
                cycle.add(at);
                cycles.add(List.copyOf(cycle));
            }
        }
        return List.copyOf(cycles);
    }

    private static List<String> settled(List<String> ids, Map<String, List<Integer>> dependents, int[] waiting) {
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        List<String> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String id = ids.get(ready.remove());
            order.add(id);
            for (int dependent : dependents.getOrDefault(id, List.of())) {
                if (--waiting[dependent] == 0) {
                    ready.add(dependent);
                }
            }
        }
        return List.copyOf(order);
    }

    /** The graph of entries that are known in full. */
    record Sorted(SubIssueGraph graph, Map<String, SubIssue> byId) {

        List<SubIssue> order() {
            List<String> ids = graph.order();
            if (ids.size() < byId.size()) {
                List<List<String>> cycles = graph.cycles();
                throw new IllegalStateException(
                        cycles.isEmpty()
                                ? "a sub-issue depends on an entry that is not there: mend the document's errors first"
                                : "sub-issues depend on each other: " + String.join(" → ", cycles.get(0))
                                        + "; remove one of these dependencies");
            }
            return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
        }
    }
}
