package ai.disinto.core.issue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settles one issue and every open one that it waits for, those farthest away first: Tarjan's search for strongly
 * connected components, without recursion. Issues that an earlier walk settled are not walked again.
 */
final class DependencyWalk {
    private final IssueNodes nodes;
    private final Map<IssueNode, Visit> visits = new HashMap<>();
    private final Deque<Visit> path = new ArrayDeque<>();
    private final Deque<IssueNode> unsettled = new ArrayDeque<>();

    DependencyWalk(IssueNodes nodes) {
        this.nodes = nodes;
    }

    private static final class Visit {
        private final IssueNode node;
        private final int order;
        private int low;
        private int next;

        Visit(IssueNode node, int order) {
            this.node = node;
            this.order = order;
            this.low = order;
        }

        boolean hasNext() {
            return next < node.open().size();
        }

        IssueNode next() {
            return node.open().get(next++);
        }

        void sees(int reached) {
            low = Math.min(low, reached);
        }
    }

    void settle(IssueNode start) {
        if (!start.isSettled()) {
            enter(start);
        }
        while (!path.isEmpty()) {
            Visit visit = path.element();
            if (visit.hasNext()) {
                follow(visit, visit.next());
            } else {
                leave(path.remove());
            }
        }
    }

    private void enter(IssueNode node) {
        nodes.connect(node);
        Visit visit = new Visit(node, visits.size());
        visits.put(node, visit);
        path.push(visit);
        unsettled.push(node);
    }

    private void follow(Visit from, IssueNode to) {
        Visit earlier = visits.get(to);
        if (to.isSettled()) {
            return;
        }
        if (earlier == null) {
            enter(to);
        } else {
            from.sees(earlier.order);
        }
    }

    private void leave(Visit visit) {
        if (visit.low == visit.order) {
            settleDownTo(visit.node);
        }
        if (!path.isEmpty()) {
            path.element().sees(visit.low);
        }
    }

    private void settleDownTo(IssueNode last) {
        List<IssueNode> component = new ArrayList<>();
        IssueNode node;
        do {
            node = unsettled.pop();
            component.add(node);
        } while (node != last);
        component.sort(Comparator.comparing(IssueNode::issue));
        nodes.settle(component);
    }
}
