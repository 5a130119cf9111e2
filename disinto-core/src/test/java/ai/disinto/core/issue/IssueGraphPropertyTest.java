package ai.disinto.core.issue;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.IssueReadiness.Rule;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The graph against the definitions, tried out on every small graph that chance makes. */
class IssueGraphPropertyTest {

    /** What a small repository holds: issue 1 to n, each open, closed or unknown, and who waits for whom. */
    record Small(List<String> states, List<Set<Integer>> waitsFor) {
        boolean isOpen(int issue) {
            return states.get(issue - 1).equals("open");
        }

        boolean isUnknown(int issue) {
            return states.get(issue - 1).equals("unknown");
        }

        Set<Integer> openOf(int issue) {
            return waitsFor.get(issue - 1).stream()
                    .filter(each -> each != issue && isOpen(each))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        boolean isReady(int issue) {
            return isOpen(issue)
                    && waitsFor.get(issue - 1).stream()
                            .allMatch(each ->
                                    each == issue || states.get(each - 1).equals("closed"));
        }

        /** The open issues behind an issue, itself only if it is on a cycle. */
        Set<Integer> behind(int issue) {
            Set<Integer> found = new TreeSet<>(isOpen(issue) ? openOf(issue) : Set.of());
            for (int before = -1; before != found.size(); ) {
                before = found.size();
                Set.copyOf(found).forEach(each -> found.addAll(openOf(each)));
            }
            return found;
        }

        IssueGraph graph(Map<Integer, Integer> lookups) {
            return IssueGraph.over(reference -> {
                int issue = reference.number();
                lookups.merge(issue, 1, Integer::sum);
                if (isUnknown(issue)) {
                    return Optional.empty();
                }
                IssueState state =
                        isOpen(issue) ? IssueState.open(issue, List.of()) : IssueState.closed(issue, List.of());
                return Optional.of(IssueFacts.of(
                        state,
                        waitsFor.get(issue - 1).stream()
                                .map(each -> "#" + each)
                                .collect(Collectors.joining(" ", "blocked by ", ""))));
            });
        }
    }

    @Provide
    Arbitrary<Small> repositories() {
        return Arbitraries.integers()
                .between(1, 7)
                .flatMap(count -> Combinators.combine(
                                Arbitraries.of("open", "open", "open", "closed", "unknown")
                                        .list()
                                        .ofSize(count),
                                Arbitraries.integers()
                                        .between(1, count)
                                        .set()
                                        .ofMaxSize(3)
                                        .list()
                                        .ofSize(count))
                        .as(Small::new));
    }

    @Property(tries = 2_000)
    void rule_followsItsDefinition(@ForAll("repositories") Small small) {
        IssueGraph graph = small.graph(new HashMap<>());
        for (int issue = 1; issue <= small.states().size(); issue++) {
            Set<Integer> reached = new HashSet<>(small.behind(issue));
            boolean cyclic =
                    reached.stream().anyMatch(each -> small.behind(each).contains(each));
            reached.add(issue);
            boolean unknown = reached.stream()
                    .anyMatch(each -> small.isUnknown(each)
                            || small.waitsFor().get(each - 1).stream().anyMatch(small::isUnknown));
            Rule expected = !small.isOpen(issue) && !small.isUnknown(issue)
                    ? Rule.CLOSED
                    : cyclic ? Rule.CYCLE : unknown ? Rule.UNKNOWN : small.isReady(issue) ? Rule.READY : Rule.WAITING;
            assertThat(graph.readiness(issue).rule()).as("#%s", issue).isEqualTo(expected);
        }
    }

    @Property(tries = 1_000)
    void evidence_isTrue(@ForAll("repositories") Small small) {
        IssueGraph graph = small.graph(new HashMap<>());
        for (int issue = 1; issue <= small.states().size(); issue++) {
            IssueReadiness readiness = graph.readiness(issue);
            Set<Integer> open = small.isOpen(issue) ? small.openOf(issue) : Set.of();
            assertThat(readiness.openBlockers().stream().map(IssueReference::number))
                    .containsExactlyElementsOf(open);
            assertThat(readiness.suggestion().map(IssueReference::number))
                    .isEqualTo(open.stream().filter(small::isReady).findFirst());
            Set<Integer> behind = small.behind(issue);
            boolean anyReady = behind.stream().anyMatch(small::isReady);
            assertThat(readiness
                            .rootBlocker()
                            .filter(root -> small.isReady(root.number()))
                            .isPresent())
                    .isEqualTo(anyReady);
        }
    }

    @Property(tries = 1_000)
    void cycles_areClosedWaysOfOpenIssues_oneForEachGroup(@ForAll("repositories") Small small) {
        IssueGraph graph = small.graph(new HashMap<>());
        IntStream.rangeClosed(1, small.states().size()).forEach(graph::readiness);
        Set<Integer> covered = new HashSet<>();
        for (List<IssueReference> cycle : graph.cycles()) {
            assertThat(cycle.get(0)).isEqualTo(cycle.get(cycle.size() - 1));
            for (int i = 1; i < cycle.size(); i++) {
                assertThat(small.openOf(cycle.get(i - 1).number()))
                        .contains(cycle.get(i).number());
            }
            int lowest = cycle.get(0).number();
            Set<Integer> group = small.behind(lowest);
            group.removeIf(each -> !small.behind(each).contains(lowest));
            assertThat(Collections.disjoint(group, covered)).isTrue();
            assertThat(group).first().isEqualTo(lowest);
            covered.addAll(group);
        }
        assertThat(covered)
                .isEqualTo(IntStream.rangeClosed(1, small.states().size())
                        .filter(each -> small.behind(each).contains(each))
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    @Property(tries = 500)
    void order_ofQuestionsChangesNoAnswer_andEachIssueIsLookedUpOnce(
            @ForAll("repositories") Small small, @ForAll int seed) {
        Map<Integer, Integer> lookups = new HashMap<>();
        int count = small.states().size();
        List<Integer> order = IntStream.rangeClosed(1, count).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(seed));
        IssueGraph shared = small.graph(lookups);
        for (int issue : order) {
            assertThat(shared.readiness(issue))
                    .isEqualTo(small.graph(new HashMap<>()).readiness(issue));
        }
        assertThat(lookups.values()).containsOnly(1);
    }
}
