package ai.disinto.compose;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares the ports of the machine that lead to a container. */
final class PortComparison {
    private static final Set<String> EVERYWHERE = Set.of("", "0.0.0.0", "::", "[::]");

    private final ChangeList to;

    PortComparison(ChangeList to) {
        this.to = to;
    }

    void compare(List<PortMapping> before, List<PortMapping> after) {
        Set<PortMapping> old = without(before, after);
        Set<PortMapping> now = without(after, before);
        pair(old, now, port -> port.host() + ":" + port.container());
        pair(old, now, port -> port.address() + ":" + port.container());
        pair(old, now, port -> Integer.toString(port.container()));
        old.forEach(port -> to.add(ChangeRule.PORT_DROPPED, port.toString(), ""));
        now.forEach(port -> to.add(ChangeRule.PORT_ADDED, "", port.toString()));
    }

    private static Set<PortMapping> without(List<PortMapping> ports, List<PortMapping> others) {
        Set<PortMapping> left = new TreeSet<>(Comparator.comparingInt(PortMapping::container)
                .thenComparingInt(PortMapping::host)
                .thenComparing(PortMapping::address));
        left.addAll(ports);
        others.forEach(left::remove);
        return left;
    }

    /** Takes out those that stand for each other, and reports each two as one change. */
    private void pair(Set<PortMapping> old, Set<PortMapping> now, Function<PortMapping, String> by) {
        Map<String, Deque<PortMapping>> candidates = new HashMap<>();
        now.forEach(port -> candidates
                .computeIfAbsent(by.apply(port), any -> new ArrayDeque<>())
                .add(port));
        for (PortMapping was : List.copyOf(old)) {
            Deque<PortMapping> same = candidates.getOrDefault(by.apply(was), new ArrayDeque<>());
            if (!same.isEmpty()) {
                PortMapping is = same.remove();
                boolean opened = !EVERYWHERE.contains(was.address()) && EVERYWHERE.contains(is.address());
                to.add(opened ? ChangeRule.PORT_OPENED : ChangeRule.PORT_CHANGED, was.toString(), is.toString());
                old.remove(was);
                now.remove(is);
            }
        }
    }
}
