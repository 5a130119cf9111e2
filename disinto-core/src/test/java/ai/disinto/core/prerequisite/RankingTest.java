package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.IssueState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What can be worked on now, and what unblocks most. */
class RankingTest {
    private static final PrerequisiteTree TREE = Trees.of(
            "## Objective: Ship — Later",
            "- [ ] Late and free (#90 — backlog)",
            "## Objective: Adoption — Base",
            "- [ ] Base (#1 — backlog)",
            "- [ ] Unnumbered",
            "- [ ] Busy (#2 — in-progress)",
            "## Objective: Adoption — Page",
            "- [ ] Page (#3 — blocked, depends on #1)",
            "- [ ] Extra (#4 — backlog)",
            "## Objective: Adoption — Feed",
            "- [ ] Feed (#5 — backlog, depends on #1)",
            "- [ ] Both (#6 — backlog, depends on #1+#3)",
            "## Objective: Adoption — Human",
            "- [ ] Human (#7) blocked-on-vault (v/x.md)");

    @Test
    void workableItems_areInConstraintOrder() {
        assertThat(Trees.texts(TREE.analyze().workableItems()))
                .containsExactly("Base", "Late and free", "Extra", "Unnumbered");
    }

    @Test
    void unblocks_countsObjectivesThatBecomeReadyWithTheItemAlone() {
        RankedItem base = TREE.analyze().mostUnblocking().get(0);
        assertThat(base.item().text()).isEqualTo("Base");
        assertThat(base.objective().name()).isEqualTo("Base");
        assertThat(base.unblocks()).isEqualTo(1);
        assertThat(base.unblockedItems()).isEqualTo(2);
    }

    /** The order that {@link RankedItem} promises, for trees in which each of its keys decides somewhere. */
    @Property(tries = 200)
    void everyList_isInConstraintOrder(@ForAll Random random) {
        TreeAnalysis analysis = randomTree(random).analyze();
        List<String> milestones = new ArrayList<>();
        for (Objective objective : analysis.tree().objectives()) {
            milestones.add(objective.milestone().orElseThrow());
        }
        List<RankedItem> ranked = analysis.mostUnblocking();
        assertThat(ranked)
                .isSortedAccordingTo(Comparator.comparingInt(RankedItem::unblocks)
                        .thenComparingInt(RankedItem::unblockedItems)
                        .reversed()
                        .thenComparingInt(each ->
                                milestones.indexOf(each.objective().milestone().orElseThrow()))
                        .thenComparingInt(each -> each.item().issues().stream()
                                .min(Comparator.naturalOrder())
                                .orElse(Integer.MAX_VALUE))
                        .thenComparingInt(each -> each.item().location().line()));
        assertThat(analysis.workableItems())
                .isEqualTo(ranked.stream()
                        .filter(each -> analysis.status(each.item()) == PrerequisiteStatus.READY)
                        .toList());
    }

    private static PrerequisiteTree randomTree(Random random) {
        List<String> lines = new ArrayList<>();
        for (int objective = 0; objective < 6; objective++) {
            lines.add("## Objective: M" + random.nextInt(3) + " — O" + objective);
            for (int item = random.nextInt(5); item > 0; item--) {
                lines.add("- [ ] Text (#" + (1 + random.nextInt(9)) + " — backlog"
                        + (random.nextBoolean() ? ", depends on #" + (1 + random.nextInt(9)) : "") + ")");
                lines.add("- [" + (random.nextBoolean() ? "x" : " ") + "] Text without a number");
            }
        }
        return Trees.of(lines.toArray(String[]::new));
    }

    @Test
    void mostUnblocking_holdsEveryOpenItem() {
        assertThat(TREE.analyze().mostUnblocking()).hasSize(9);
    }

    @Test
    void sameIssueInSeveralObjectives_countsEachOfThem() {
        PrerequisiteTree tree = Trees.of(
                "## Objective: A",
                "- [ ] Here (#1 — blocked)",
                "- [ ] Free",
                "## Objective: B",
                "- [ ] There (#1) blocked-on-vault (v/x.md)",
                "- [ ] Free too");
        assertThat(tree.analyze().mostUnblocking().get(0).unblocks()).isEqualTo(2);
    }

    @Test
    void itemWithSeveralIssues_closesAllOfThem() {
        PrerequisiteTree tree = Trees.of(
                "## Objective: A",
                "- [ ] Two at once (#1+#2 — backlog)",
                "## Objective: B",
                "- [ ] Needs both (#3 — backlog, depends on #1+#2)");
        assertThat(tree.analyze().mostUnblocking().get(0).unblocks()).isEqualTo(1);
    }

    @Test
    void finishedObjective_satisfiesItsOwnIssue() {
        PrerequisiteTree tree = Trees.of(
                "## Objective: A (#40)",
                "- [x] First",
                "- [ ] Last",
                "## Objective: B",
                "- [ ] Waits (#3 — backlog, depends on #40)");
        assertThat(tree.analyze().workableItems().get(0).unblocks()).isEqualTo(1);
    }

    @Test
    void dependenciesOfTheForge_areFollowed() {
        PrerequisiteTree tree = Trees.of("## Objective: A", "- [ ] One (#1)", "## Objective: B", "- [ ] Two (#2)");
        TreeAnalysis analysis = tree.analyze(LiveFacts.none().withDependencies(Map.of(2, List.of(1))));
        assertThat(Trees.texts(analysis.workableItems())).containsExactly("One");
        assertThat(analysis.workableItems().get(0).unblocks()).isEqualTo(1);
    }

    @Test
    void readyObjectives_areThoseComputedReady() {
        assertThat(TREE.analyze().readyObjectives()).extracting(Objective::name).containsExactly("Later");
        LiveFacts closed = LiveFacts.none()
                .withIssues(List.of(IssueState.closed(1, List.of()), IssueState.open(3, List.of("backlog"))));
        assertThat(TREE.analyze(closed).readyObjectives())
                .extracting(Objective::name)
                .containsExactly("Later", "Page");
    }

    @Test
    void whatIf_saysWhatBecomesReadyAndDone() {
        TreeAnalysis analysis = TREE.analyze();
        WhatIf outcome = analysis.whatIf(List.of(Trees.find(TREE, "Late")), List.of(1, 3, 4711));
        assertThat(outcome.ready()).extracting(Objective::name).containsExactly("Page", "Feed");
        assertThat(outcome.done()).extracting(Objective::name).containsExactly("Later");
        assertThat(outcome.items()).extracting(PrerequisiteItem::text).containsExactly("Feed", "Both");
    }

    @Test
    void blockedLabel_staysUnlessDependenciesExplainIt() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] A (#1 — backlog)", "- [ ] B (#2 — blocked)");
        assertThat(tree.analyze().whatIf(List.of(), List.of(1)).items()).isEmpty();
        PrerequisiteTree depends = Trees.ofItems("- [ ] A (#1 — backlog)", "- [ ] B (#2 — blocked, depends on #1)");
        assertThat(depends.analyze().whatIf(List.of(), List.of(1)).items()).hasSize(1);
    }

    @Test
    void whatIfOfNothing_changesNothing() {
        assertThat(TREE.analyze().whatIf(List.of(), List.of())).isEqualTo(new WhatIf(List.of(), List.of(), List.of()));
    }

    @Test
    void hubOfManyCombinations_isCountedInBoundedTime() {
        StringBuilder text = new StringBuilder(Trees.HEAD).append("## Objective: A\n");
        for (int i = 2; i < 6_000; i++) {
            text.append("- [ ] Item (#1+#").append(i).append(" — backlog, depends on #999)\n");
        }
        text.append("## Objective: B\n- [ ] Waits (#7000 — backlog, depends on #1)\n");
        List<RankedItem> ranked =
                PrerequisiteTree.parse(text.toString(), "t.md").analyze().mostUnblocking();
        assertThat(ranked).hasSize(5_999);
        assertThat(ranked.get(0).unblocks()).isEqualTo(1);
    }
}
