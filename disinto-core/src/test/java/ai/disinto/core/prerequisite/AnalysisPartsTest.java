package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.internal.graph.Links;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the analysis of a tree counts with. */
class AnalysisPartsTest {

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
}
