package ai.disinto.core.prerequisite;

import ai.disinto.core.internal.graph.Links;
import ai.disinto.core.internal.graph.StrongComponents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Finds, in each group of things that wait for each other, a shortest circle through its smallest issue. */
final class CycleSearch {
    private static final int NOWHERE = -1;

    private final TreeIndex index;
    private final Links links;
    private final int[] component;
    private final int[] cameFrom;

    private CycleSearch(Evaluation evaluation) {
        this.index = evaluation.index;
        this.links = Waiting.of(evaluation);
        int nodes = index.issues.size() + index.items.size() + index.objectives.size();
        this.component = new int[nodes];
        this.cameFrom = new int[nodes];
        Arrays.fill(cameFrom, NOWHERE);
    }

    static List<DependencyCycle> of(Evaluation evaluation) {
        CycleSearch search = new CycleSearch(evaluation);
        List<int[]> components = StrongComponents.cyclic(search.links, search.component.length);
        List<DependencyCycle> cycles = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            for (int node : components.get(i)) {
                search.component[node] = i + 1;
            }
            cycles.add(search.circle(components.get(i)));
        }
        cycles.sort(Comparator.comparingInt(cycle -> cycle.issues().get(0)));
        return List.copyOf(cycles);
    }

    private DependencyCycle circle(int[] nodes) {
        int start = smallestIssue(nodes);
        IntQueue queue = new IntQueue();
        queue.add(start);
        while (!queue.isEmpty()) {
            int node = queue.poll();
            for (int i = links.from(node); i < links.to(node); i++) {
                int target = links.target(i);
                if (component[target] == component[start] && cameFrom[target] == NOWHERE) {
                    cameFrom[target] = node;
                    queue.add(target);
                }
            }
        }
        return new DependencyCycle(wayBack(start));
    }

    private List<Integer> wayBack(int start) {
        List<Integer> way = new ArrayList<>();
        int node = start;
        do {
            if (node < index.issues.size()) {
                way.add(index.issues.issue(node));
            }
            node = cameFrom[node];
        } while (node != start);
        Collections.reverse(way);
        Collections.rotate(way, 1);
        return way;
    }

    /** Every circle leads through an issue: items and objectives are waited for by issues alone. */
    private int smallestIssue(int[] nodes) {
        return Arrays.stream(nodes)
                .filter(node -> node < index.issues.size())
                .boxed()
                .min(Comparator.comparingInt(index.issues::issue))
                .orElseThrow();
    }
}
