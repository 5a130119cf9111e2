package ai.disinto.core.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StrongComponentsTest {
    static final int NODES = 8;

    @Property(tries = 500)
    void nodes_areTogetherIfEachLeadsToTheOther(
            @ForAll @Size(max = 20) List<@IntRange(max = NODES * NODES - 1) Integer> edges) {
        Links.Builder links = new Links.Builder();
        edges.forEach(edge -> links.add(edge / NODES, edge % NODES));
        Set<Set<Integer>> found = StrongComponents.cyclic(links.build(NODES), NODES).stream()
                .map(group -> Arrays.stream(group).boxed().collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(byDefinition(edges));
    }

    @Test
    void chainOfAMillion_needsNoStack() {
        int nodes = 1_000_000;
        Links.Builder links = new Links.Builder();
        IntStream.range(0, nodes).forEach(node -> links.add(node, (node + 1) % nodes));
        assertThat(StrongComponents.cyclic(links.build(nodes), nodes))
                .singleElement()
                .satisfies(group -> assertThat(group).hasSize(nodes));
    }

    @Test
    void edgeGivenTwice_changesNothing() {
        Links.Builder links = new Links.Builder();
        List.of(0, 0, 1).forEach(from -> links.add(from, 1 - from));
        assertThat(StrongComponents.cyclic(links.build(2), 2)).hasSize(1);
    }

    /** The groups of nodes that reach themselves, each with those that it reaches and that reach it. */
    private static Set<Set<Integer>> byDefinition(List<Integer> edges) {
        BitSet[] reach = new BitSet[NODES];
        IntStream.range(0, NODES).forEach(node -> reach[node] = new BitSet());
        edges.forEach(edge -> reach[edge / NODES].set(edge % NODES));
        for (int round = 0; round < NODES; round++) {
            for (BitSet from : reach) {
                from.stream().boxed().toList().forEach(to -> from.or(reach[to]));
            }
        }
        return IntStream.range(0, NODES)
                .filter(node -> reach[node].get(node))
                .mapToObj(node -> reach[node].stream()
                        .filter(to -> reach[to].get(node))
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }
}
