package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DependencyCycleTest {

    @Test
    void cycle_hasItsPathFromTheSmallestNumber() {
        assertThat(cycles(
                        "- [ ] A (#3 — backlog, depends on #1)",
                        "- [ ] B (#1 — backlog, depends on #2)",
                        "- [ ] C (#2 — backlog, depends on #3+#4)",
                        "- [ ] D (#4 — backlog, depends on #5)",
                        "- [ ] E (#5)"))
                .hasToString("[#1 → #2 → #3 → #1]");
    }

    @Test
    void eachGroup_hasOneShortestCycle() {
        assertThat(cycles(
                        "- [ ] A (#1 — backlog, depends on #2+#3)",
                        "- [ ] B (#2 — backlog, depends on #3)",
                        "- [ ] C (#3 — backlog, depends on #1)",
                        "- [ ] D (#8 — backlog, depends on #8)"))
                .hasToString("[#1 → #3 → #1, #8 → #8]");
    }

    @Test
    void objective_takesPartWithItsIssue() {
        PrerequisiteTree tree = Trees.of("## Objective: A (#40)", "- [ ] B (#41 — backlog, depends on #40)");
        assertThat(tree.analyze().cycles()).hasToString("[#40 → #40]");
        PrerequisiteTree split = Trees.of(
                "## Objective: A (#40)",
                "- [ ] B (#41 — backlog)",
                "## Objective: C",
                "- [ ] D (#41 — backlog, depends on #40)");
        assertThat(split.analyze().cycles()).hasToString("[#40 → #41 → #40]");
    }

    @Test
    void ownIssueOfAnObjectiveAmongItsItems_isNoCycle() {
        assertThat(Trees.of("## Objective: A (#40)", "- [ ] B (#40 — in-progress)")
                        .analyze()
                        .cycles())
                .isEmpty();
    }

    @Test
    void doneItems_breakACycle() {
        assertThat(cycles("- [x] A (#1 — closed, depends on #2)", "- [ ] B (#2 — backlog, depends on #1)"))
                .isEmpty();
    }

    @Test
    void dependenciesOfTheForge_closeACycle() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] A (#1 — backlog, depends on #2)");
        assertThat(tree.analyze(LiveFacts.none().withDependencies(Map.of(2, List.of(1))))
                        .cycles())
                .containsExactly(new DependencyCycle(List.of(1, 2)));
    }

    private static List<DependencyCycle> cycles(String... items) {
        return Trees.ofItems(items).analyze().cycles();
    }
}
