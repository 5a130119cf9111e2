package ai.disinto.core.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Graphs at which recursion overflows and repeated walks take hours. */
@Tag("proof")
class IssueGraphScaleTest {
    private static final int COUNT = 50_000;

    private static List<IssueReadiness> readinessOfAll(IntFunction<String> body) {
        List<IssueFacts> facts = IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> IssueFacts.of(IssueState.open(number, List.of()), body.apply(number)))
                .toList();
        IssueGraph graph = IssueGraph.of(facts);
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> IntStream.rangeClosed(1, COUNT).mapToObj(graph::readiness).toList());
    }

    @Test
    void chain_isWalkedOnceForAllIssues() {
        List<IssueReadiness> all = readinessOfAll(number -> number == COUNT ? "" : "depends on #" + (number + 1));
        assertThat(all.get(0).rootBlocker()).contains(IssueReference.local(COUNT));
        assertThat(all.get(COUNT - 2).suggestion()).contains(IssueReference.local(COUNT));
    }

    @Test
    void ring_hasOneCycleForAllIssues() {
        List<IssueReadiness> all = readinessOfAll(number -> "depends on #" + (number % COUNT + 1));
        assertThat(all.get(COUNT / 2).cycle()).hasSize(COUNT + 1);
    }

    @Test
    void issuesWithManyDependencies_areSharedByAll() {
        String twoHundred = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> "#" + number)
                .collect(Collectors.joining(" ", "depends on ", ""));
        List<IssueReadiness> all = readinessOfAll(number -> number <= 200 ? "" : number % 10 == 0 ? twoHundred : "");
        assertThat(all.get(999).openBlockers()).hasSize(200);
    }
}
