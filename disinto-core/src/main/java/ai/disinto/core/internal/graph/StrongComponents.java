package ai.disinto.core.internal.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tarjan's strongly connected components, without recursion: a chain of any length needs no stack. */
public final class StrongComponents {
    private static final int UNVISITED = -1;

    private final Links links;
    private final int[] order;
    private final int[] low;
    private final int[] next;
    private final boolean[] onStack;
    private final int[] stack;
    private final int[] path;
    private final List<int[]> cyclic = new ArrayList<>();
    private int visited;
    private int stackSize;
    private int pathSize;

    private StrongComponents(Links links, int nodes) {
        this.links = links;
        this.order = new int[nodes];
        this.low = new int[nodes];
        this.next = new int[nodes];
        this.onStack = new boolean[nodes];
        this.stack = new int[nodes];
        this.path = new int[nodes];
        Arrays.fill(order, UNVISITED);
    }

    /** The components that hold a circle: of several nodes, or of one that leads to itself. */
    public static List<int[]> cyclic(Links links, int nodes) {
        StrongComponents components = new StrongComponents(links, nodes);
        for (int node = 0; node < nodes; node++) {
            if (components.order[node] == UNVISITED) {
                components.visit(node);
            }
        }
        return components.cyclic;
    }

    private void visit(int root) {
        enter(root);
        while (pathSize > 0) {
            int node = path[pathSize - 1];
            if (next[node] < links.to(node)) {
                int target = links.target(next[node]++);
                if (order[target] == UNVISITED) {
                    enter(target);
                } else if (onStack[target]) {
                    low[node] = Math.min(low[node], order[target]);
                }
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = visited;
        low[node] = visited++;
        next[node] = links.from(node);
        onStack[node] = true;
        stack[stackSize++] = node;
        path[pathSize++] = node;
    }

    private void leave(int node) {
        pathSize--;
        if (pathSize > 0) {
            int parent = path[pathSize - 1];
            low[parent] = Math.min(low[parent], low[node]);
        }
        if (low[node] != order[node]) {
            return;
        }
        int from = stackSize;
        do {
            onStack[stack[--from]] = false;
        } while (stack[from] != node);
        if (stackSize - from > 1 || leadsToItself(node)) {
            cyclic.add(Arrays.copyOfRange(stack, from, stackSize));
        }
        stackSize = from;
    }

    private boolean leadsToItself(int node) {
        for (int i = links.from(node); i < links.to(node); i++) {
            if (links.target(i) == node) {
                return true;
            }
        }
        return false;
    }
}
