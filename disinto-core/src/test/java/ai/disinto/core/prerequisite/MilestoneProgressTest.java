package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneProgressTest {

    @Test
    void milestones_countObjectivesAndItems() {
        List<MilestoneProgress> milestones = Trees.of(
                        "## Objective: A — One",
                        "- [x] 1",
                        "## Objective: None",
                        "- [ ] 2",
                        "## Objective: A — Two",
                        "- [x] 3",
                        "- [ ] 4 (#4 — blocked)",
                        "## Objective: A — Three",
                        "Status: DONE")
                .analyze()
                .milestones();
        assertThat(milestones)
                .containsExactly(
                        new MilestoneProgress(
                                Optional.of("A"),
                                Map.of(
                                        PrerequisiteStatus.DONE, 1,
                                        PrerequisiteStatus.BLOCKED, 1,
                                        PrerequisiteStatus.EMPTY, 1),
                                2,
                                3),
                        new MilestoneProgress(Optional.empty(), Map.of(PrerequisiteStatus.READY, 1), 0, 1));
        assertThat(milestones.get(0).done()).isEqualTo(1);
        assertThat(milestones.get(0).total()).isEqualTo(3);
        assertThat(milestones.get(0).status()).isEqualTo(PrerequisiteStatus.IN_PROGRESS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- [x] a;DONE",
                "'';EMPTY",
                "- [ ] a;READY",
                "- [ ] a (#1 — vision);BLOCKED",
                "- [ ] a (#1 — in-progress);IN_PROGRESS",
            })
    void status_isThatOfTheWholeMilestone(String item, PrerequisiteStatus status) {
        assertThat(progress(item).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- [ ] a;DONE;true",
                "- [x] a;IN PROGRESS;true",
                "- [x] a;DONE;false",
                "- [ ] a (#1 — vision);IN PROGRESS;false",
                "- [ ] a;SOON;false",
                "'';DONE;false",
            })
    void marker_isContradictedWhenOnlyOneOfTheTwoIsDone(String item, String word, boolean contradicted) {
        PrerequisiteTree tree =
                Trees.of("## Objective: Ship (Fold 2) — A", item, "## --- SHIP MILESTONE: " + word + " ---");
        assertThat(tree.analyze().contradictions()).hasSize(contradicted ? 1 : 0);
    }

    @Test
    void markerBesideUnverifiableObjectives_isNotContradicted() {
        PrerequisiteTree tree = Trees.of(
                "## Objective: Ship — A",
                "- [x] a",
                "## Objective: Ship — B",
                "## --- SHIP MILESTONE: IN PROGRESS ---");
        assertThat(tree.analyze().contradictions()).isEmpty();
    }

    @Test
    void markerContradiction_namesTheMarkerAndItsLine() {
        PrerequisiteTree tree =
                Trees.of("## Objective: Ship — A", "- [ ] a", "Status: READY", "## --- SHIP MILESTONE: DONE ---");
        assertThat(tree.analyze().contradictions())
                .containsExactly(
                        new Contradiction(Contradiction.Kind.MILESTONE, "SHIP", "DONE", PrerequisiteStatus.READY, 7));
    }

    private static MilestoneProgress progress(String item) {
        return Trees.of("## Objective: A — One", item).analyze().milestones().get(0);
    }
}
