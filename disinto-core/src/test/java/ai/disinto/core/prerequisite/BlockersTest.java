package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.IssueState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in the way, directly and behind that. */
class BlockersTest {
    private static final PrerequisiteTree TREE = Trees.of(
            "## Objective: Page (#40)",
            "- [x] Domain",
            "- [ ] Feed (#42 — blocked, depends on #41+#43)",
            "- [ ] TLS (#44 — vision) blocked-on-vault (vault/pending/tls.md)",
            "## Objective: Template",
            "- [ ] Template (#41 — backlog, depends on #50)",
            "## Objective: Fonts (#50)",
            "- [ ] Licence",
            "- [ ] Loop (#51 — backlog, depends on #51)");

    @Test
    void objective_isBlockedByItsOpenItemsAndWhatTheyWaitFor() {
        Blockers blockers = TREE.analyze().blockers(Trees.objective(TREE, "Page"));
        assertThat(blockers.direct()).map(BlockersTest::text).containsExactly("ITEM Feed", "ITEM TLS");
        assertThat(blockers.transitive())
                .map(BlockersTest::text)
                .containsExactly(
                        "LABEL Feed",
                        "ISSUE 41",
                        "ISSUE 43",
                        "HUMAN TLS vault/pending/tls.md",
                        "DESIGN TLS",
                        "ITEM Template",
                        "ISSUE 50",
                        "ITEM Licence",
                        "ITEM Loop",
                        "ISSUE 51");
    }

    @Test
    void item_isBlockedByItsOwnReasonsFirst() {
        Blockers blockers = TREE.analyze().blockers(Trees.find(TREE, "Template"));
        assertThat(blockers.direct()).map(BlockersTest::text).containsExactly("ISSUE 50");
        assertThat(blockers.transitive())
                .map(BlockersTest::text)
                .containsExactly("ITEM Licence", "ITEM Loop", "ISSUE 51");
    }

    @Test
    void issue_isBlockedByWhatItsItemsAndObjectivesWaitFor() {
        TreeAnalysis analysis = TREE.analyze();
        assertThat(analysis.blockers(41).direct()).map(BlockersTest::text).containsExactly("ISSUE 50");
        assertThat(analysis.blockers(50).direct()).map(BlockersTest::text).containsExactly("ITEM Licence", "ITEM Loop");
        assertThat(analysis.blockers(51).direct()).map(BlockersTest::text).containsExactly("ISSUE 51");
        assertThat(analysis.blockers(4711).isEmpty()).isTrue();
    }

    @Test
    void satisfied_isBlockedByNothing() {
        TreeAnalysis analysis = TREE.analyze(LiveFacts.none().withIssues(List.of(IssueState.closed(41, List.of()))));
        assertThat(analysis.blockers(Trees.find(TREE, "Domain")).isEmpty()).isTrue();
        assertThat(analysis.blockers(Trees.find(TREE, "Template")).isEmpty()).isTrue();
        assertThat(analysis.blockers(41).isEmpty()).isTrue();
    }

    @Test
    void dependenciesOfTheForge_areFollowed() {
        LiveFacts facts = LiveFacts.none().withDependencies(Map.of(44, List.of(60), 60, List.of(61)));
        Blockers blockers = TREE.analyze(facts).blockers(Trees.find(TREE, "TLS"));
        assertThat(blockers.direct()).map(BlockersTest::text).contains("ISSUE 60");
        assertThat(blockers.transitive()).map(BlockersTest::text).contains("ISSUE 61");
    }

    @Test
    void chainOfAnyLength_needsNoStack() {
        StringBuilder items = new StringBuilder(Trees.HEAD).append("## Objective: A\n");
        for (int i = 1; i < 20_000; i++) {
            items.append("- [ ] Link (#")
                    .append(i)
                    .append(" — backlog, depends on #")
                    .append(i + 1)
                    .append(")\n");
        }
        TreeAnalysis analysis = PrerequisiteTree.parse(items.toString(), "t.md").analyze();
        assertThat(analysis.blockers(1).transitive()).hasSize(2 * 19_999 - 2);
        assertThat(analysis.cycles()).isEmpty();
    }

    private static String text(Blocker blocker) {
        return blocker.kind()
                + blocker.issue().map(issue -> " " + issue).orElse("")
                + blocker.item().map(item -> " " + item.text()).orElse("")
                + blocker.request().map(path -> " " + path).orElse("");
    }
}
