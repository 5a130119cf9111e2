package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectiveTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Foundation — Loop (dev → CI → merge);Foundation;Loop (dev → CI → merge);[]",
                "Ship (Fold 2) — Page — light (#623);Ship (Fold 2);Page — light;[623]",
                "Page (#1-#3, #7);'';Page;[1, 2, 3, 7]",
                "Page (#12) in progress;'';Page (#12) in progress;[]",
                "Page (see #12);'';Page (see #12);[]",
                "Foundation —;'';Foundation —;[]",
            })
    void heading_isMilestoneNameAndReferences(String heading, String milestone, String name, String issues) {
        Objective objective = Trees.of("## Objective: " + heading, "Status: READY")
                .objectives()
                .get(0);
        assertThat(objective.milestone().orElse("")).isEqualTo(milestone);
        assertThat(objective.name()).isEqualTo(name);
        assertThat(objective.issues()).hasToString(issues);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DONE;DONE;DONE;'';''",
                "IN PROGRESS — #429 being worked on;IN PROGRESS;IN_PROGRESS;'';#429 being worked on",
                "In-Progress;In-Progress;IN_PROGRESS;'';''",
                "BLOCKED - human;BLOCKED;BLOCKED;'';human",
                "PAUSED (for now) — later — much;PAUSED;;for now;later — much",
                "READY (half;READY;READY;'';(half",
            })
    void status_isWordDetailAndReason(
            String line, String word, PrerequisiteStatus known, String detail, String reason) {
        Objective objective =
                Trees.of("## Objective: A", "Status: " + line).objectives().get(0);
        assertThat(objective.written())
                .contains(new WrittenStatus(
                        word,
                        Optional.of(detail).filter(each -> !each.isEmpty()),
                        Optional.of(reason).filter(each -> !each.isEmpty())));
        assertThat(objective.written().flatMap(WrittenStatus::known)).isEqualTo(Optional.ofNullable(known));
    }

    @Test
    void statusInBold_isAStatus() {
        assertThat(Trees.of("## Objective: A", "**Status:** DONE")
                        .objectives()
                        .get(0)
                        .written())
                .map(WrittenStatus::word)
                .contains("DONE");
    }

    @Test
    void emptyIsNeverWritten() {
        assertThat(PrerequisiteStatus.ofWord("EMPTY")).isEmpty();
        assertThat(PrerequisiteStatus.IN_PROGRESS.word()).isEqualTo("IN PROGRESS");
    }

    @Test
    void id_isTheNameAsASlugAndDistinct() {
        PrerequisiteTree tree =
                Trees.of("## Objective: A — Über b!", "## Objective: B — über B", "## Objective: …", "## Objective: …");
        assertThat(tree.objectives())
                .extracting(Objective::id)
                .containsExactly("über-b", "über-b-2", "objective", "objective-2");
    }

    @Test
    void range_isFromTheHeadingToTheLastLineWithText() {
        PrerequisiteTree tree = Trees.of("## Objective: A", "- [x] One", "Status: DONE", "", "", "## Objective: B");
        assertThat(tree.objectives().get(0).location().line()).isEqualTo(4);
        assertThat(tree.objectives().get(0).lastLine()).isEqualTo(6);
        assertThat(tree.items().get(0).location()).hasToString("prerequisites.md:5:1");
    }

    @Test
    void otherHeadings_endTheObjective() {
        PrerequisiteTree tree = Trees.of("## Objective: A", "- [ ] One", "## Notes", "- [ ] Two", "# Other", "- [ ] x");
        assertThat(tree.items()).extracting(PrerequisiteItem::text).containsExactly("One");
    }

    @Test
    void codeAndComments_holdNoObjective() {
        PrerequisiteTree tree =
                Trees.of("```", "## Objective: A", "```", "<!--", "## Objective: B", "-->", "## Objective: C");
        assertThat(tree.objectives()).extracting(Objective::name).containsExactly("C");
    }

    @Test
    void marker_isNameAndStatus() {
        PrerequisiteTree tree = Trees.of("## --- ADOPTION MILESTONE: IN PROGRESS ---", "## --- no marker ---");
        assertThat(tree.milestoneMarkers()).singleElement().satisfies(marker -> {
            assertThat(marker.name()).isEqualTo("ADOPTION");
            assertThat(marker.status().known()).contains(PrerequisiteStatus.IN_PROGRESS);
            assertThat(marker.line()).isEqualTo(4);
        });
    }

    @Test
    void marker_namesAMilestoneInAnyCaseAndWithoutItsParentheses() {
        MilestoneMarker marker = new MilestoneMarker("SHIP", StatusLine.status("DONE"), 1);
        assertThat(List.of("Ship", "ship", "Ship (Fold 2)")).allMatch(marker::names);
        assertThat(List.of("Shipping", "", "Ship Fold 2")).noneMatch(marker::names);
    }

    @Test
    void objectives_areEqualInTheSamePlaceOnly() {
        Objective one = Trees.ofItems("- [ ] A").objectives().get(0);
        assertThat(one)
                .isEqualTo(Trees.ofItems("- [ ] A").objectives().get(0))
                .hasSameHashCodeAs(Trees.ofItems("- [ ] A").objectives().get(0))
                .isNotEqualTo(Trees.ofItems("- [x] A").objectives().get(0))
                .hasToString("Adoption — Downloads");
    }
}
