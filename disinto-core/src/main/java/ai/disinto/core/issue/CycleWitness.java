package ai.disinto.core.issue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A shortest way from the lowest issue of a strongly connected component back to itself. */
final class CycleWitness {
    private CycleWitness() {}

    static List<IssueReference> of(List<IssueNode> ascending) {
        IssueNode start = ascending.get(0);
        Set<IssueNode> members = new HashSet<>(ascending);
        Map<IssueNode, IssueNode> cameFrom = new HashMap<>();
        Queue<IssueNode> waiting = new ArrayDeque<>(List.of(start));
        for (IssueNode node = waiting.poll(); node != null; node = waiting.poll()) {
            if (node.open().contains(start)) {
                return path(start, node, cameFrom);
            }
            for (IssueNode next : node.open()) {
                if (members.contains(next) && cameFrom.putIfAbsent(next, node) == null) {
                    waiting.add(next);
                }
            }
        }
        throw new IllegalStateException(start.issue() + " lies on no cycle of " + ascending.size() + " issues");
    }

    private static List<IssueReference> path(IssueNode start, IssueNode last, Map<IssueNode, IssueNode> cameFrom) {
        List<IssueReference> path = new ArrayList<>(List.of(start.issue()));
        @Nullable IssueNode node = last;
        while (node != null && node != start) {
            path.add(node.issue());
            node = cameFrom.get(node);
        }
        path.add(start.issue());
        Collections.reverse(path);
        return List.copyOf(path);
    }
}
