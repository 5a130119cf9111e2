package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Numbered links and what is found in them, against the plain way of finding it. */
class GraphTest {

    @Test
    void links_keepTheOrderInWhichTheyWereAdded() {
        Links links = links(3, new int[][] {{2, 7}, {0, 5}, {2, 6}, {0, 5}});
        assertThat(links.targets(0)).containsExactly(5, 5);
        assertThat(links.targets(1)).isEmpty();
        assertThat(links.targets(2)).containsExactly(7, 6);
        assertThat(links.count(2)).isEqualTo(2);
        assertThat(links.targets(3)).isEmpty();
        assertThat(links.count(99)).isZero();
    }

    @Test
    void reversedLinks_leadBack() {
        Links links = links(3, new int[][] {{2, 0}, {0, 1}, {1, 1}}).reversed(3, 2);
        assertThat(links.targets(0)).containsExactly(2);
        assertThat(links.targets(1)).containsExactly(0, 1);
    }

    @Test
    void table_numbersIssuesInOrderAndKeepsThemWhenItGrows() {
        Links.Builder named = new Links.Builder();
        for (int issue : new int[] {30, 10, 20, 10}) {
            named.add(0, issue);
        }
        IssueTable table = IssueTable.of(named, new Links.Builder());
        assertThat(IntStream.of(10, 20, 30, 15).map(table::find)).containsExactly(0, 1, 2, -1);
        IssueTable grown = table.with(new int[] {15, 20, 5, 15});
        assertThat(IntStream.of(10, 20, 30, 5, 15, 7).map(grown::find)).containsExactly(0, 1, 2, 3, 4, -1);
        assertThat(IntStream.range(0, grown.size()).map(grown::issue)).containsExactly(10, 20, 30, 5, 15);
    }

    @Property(tries = 300)
    void components_areTheNodesThatReachEachOther(@ForAll long seed) {
        Random random = new Random(seed);
        int nodes = 1 + random.nextInt(8);
        int[][] pairs = new int[random.nextInt(14)][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new int[] {random.nextInt(nodes), random.nextInt(nodes)};
        }
        Links links = links(nodes, pairs);
        BitSet[] reached = reached(links, nodes);
        Set<Set<Integer>> expected = IntStream.range(0, nodes)
                .filter(node -> reached[node].get(node))
                .mapToObj(node -> IntStream.range(0, nodes)
                        .filter(other -> reached[node].get(other) && reached[other].get(node))
                        .boxed()
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        List<int[]> found = StrongComponents.cyclic(links, nodes);
        assertThat(found).hasSameSizeAs(expected);
        assertThat(found)
                .allSatisfy(component -> assertThat(expected)
                        .contains(Arrays.stream(component).boxed().collect(Collectors.toSet())));
    }

    @Test
    void journal_takesEverythingBack() {
        Journal journal = new Journal();
        int[] numbers = new int[3];
        for (int i = 0; i < 200; i++) {
            journal.set(numbers, i % 3, i);
        }
        assertThat(journal.decrease(numbers, 0)).isEqualTo(197);
        assertThat(journal.size()).isEqualTo(201);
        journal.undo();
        assertThat(numbers).containsOnly(0);
        assertThat(journal.size()).isZero();
    }

    @Test
    void queue_isFirstInFirstOut() {
        IntQueue queue = new IntQueue();
        IntStream.range(0, 40).forEach(queue::add);
        assertThat(queue.poll()).isZero();
        assertThat(queue.poll()).isEqualTo(1);
        queue.clear();
        assertThat(queue.isEmpty()).isTrue();
    }

    private static Links links(int sources, int[][] pairs) {
        Links.Builder builder = new Links.Builder();
        for (int[] pair : pairs) {
            builder.add(pair[0], pair[1]);
        }
        return builder.build(sources);
    }

    /** The nodes that each node leads to, in one step or more. */
    private static BitSet[] reached(Links links, int nodes) {
        BitSet[] reached = new BitSet[nodes];
        for (int node = 0; node < nodes; node++) {
            reached[node] = new BitSet();
            links.targets(node).forEach(reached[node]::set);
        }
        for (int round = 0; round < nodes; round++) {
            for (BitSet each : reached) {
                BitSet next = (BitSet) each.clone();
                each.stream().forEach(target -> next.or(reached[target]));
                each.or(next);
            }
        }
        return reached;
    }
}
