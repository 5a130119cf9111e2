package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** The form before the ops repository: states behind the parentheses, chains, notes, warning signs. */
class OlderFormTest {

    @Test
    void state_standsBehindTheParentheses() {
        PrerequisiteItem item = Trees.item("- [ ] Web chat (#661) — in backlog, priority");
        assertThat(item.text()).isEqualTo("Web chat");
        assertThat(item.issues()).containsExactly(661);
        assertThat(item.writtenState(661)).containsExactly("backlog");
        assertThat(item.qualifiers()).containsExactly("priority");
    }

    @Test
    void dependency_standsBehindTheParentheses() {
        PrerequisiteItem item = Trees.item("- [ ] Skill index (#711) — in backlog, depends on #710");
        assertThat(item.issues()).containsExactly(711);
        assertThat(item.dependencies()).containsExactly(710);
    }

    @Test
    void words_mayStandWithoutParentheses() {
        PrerequisiteItem item = Trees.item("- [ ] Skill index — in backlog, depends on #710");
        assertThat(item.text()).isEqualTo("Skill index");
        assertThat(item.dependencies()).containsExactly(710);
        assertThat(Trees.item("- [ ] Move the index — in one go").text()).isEqualTo("Move the index — in one go");
    }

    @Test
    void freeText_standsBehindTheParentheses() {
        PrerequisiteItem item = Trees.item("- [ ] Web chat (#661) — waits for the new client (since 2026-03-21)");
        assertThat(item.text()).isEqualTo("Web chat");
        assertThat(item.issues()).containsExactly(661);
        assertThat(item.writtenState(661)).isEmpty();
    }

    @Test
    void references_mayHaveParenthesesOfTheirOwn() {
        PrerequisiteItem item = Trees.item("- [x] Skills (#1), (#2), (#3), (#4), (#5), (#6), (#7), (#8), (#9)");
        assertThat(item.text()).isEqualTo("Skills");
        assertThat(item.issues()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void references_mayStandBetweenTheWords() {
        PrerequisiteItem item = Trees.item("- [ ] Index (#1), search (#2), pages (#3) — in backlog");
        assertThat(item.issues()).containsExactly(1, 2, 3);
        assertThat(item.writtenState(1)).containsExactly("backlog");
        assertThat(item.text()).isEqualTo("Index (#1), search (#2), pages");
    }

    @Test
    void inProgress_mayBeTwoWords() {
        assertThat(Trees.item("- [ ] Index (#1) — in progress").writtenState(1)).containsExactly("in-progress");
    }

    @Test
    void escalation_waitsForAHuman() {
        PrerequisiteItem item =
                Trees.item("- [ ] Domain (#8) ⚠ escalated — awaiting human decision (since 2026-03-21)");
        assertThat(item.isBlockedOnVault()).isTrue();
        assertThat(item.vaultRequest()).isEmpty();
        assertThat(item.issues()).containsExactly(8);
        assertThat(item.warning()).contains("escalated — awaiting human decision (since 2026-03-21)");
    }

    @Test
    void warningSign_mayBePartOfTheText() {
        PrerequisiteItem item = Trees.item("- [ ] Show ⚠ in the list (#5 — backlog)");
        assertThat(item.text()).isEqualTo("Show ⚠ in the list");
        assertThat(item.warning()).isEmpty();
        assertThat(item.isBlockedOnVault()).isFalse();
    }

    @Test
    void vaultMark_mayHaveNoPath() {
        PrerequisiteItem item = Trees.item("- [ ] Domain (#8) — blocked-on-vault");
        assertThat(item.isBlockedOnVault()).isTrue();
        assertThat(item.vaultRequest()).isEmpty();
        assertThat(item.issues()).containsExactly(8);
        assertThat(item.text()).isEqualTo("Domain");
    }

    @Test
    void heading_mayHaveAChainOfIssuesAndNoMilestone() {
        Objective objective = Trees.of("## Objective: Skill packages (#710 → #711 → #712)", "Status: READY")
                .objectives()
                .get(0);
        assertThat(objective.milestone()).isEmpty();
        assertThat(objective.name()).isEqualTo("Skill packages");
        assertThat(objective.issues()).containsExactly(710, 711, 712);
    }

    @Test
    void status_mayHaveADetail() {
        PrerequisiteTree tree = Trees.of("## Objective: Chat", "- [ ] A", "Status: DONE (code merged) — needs a test");
        WrittenStatus status = tree.objectives().get(0).written().orElseThrow();
        assertThat(status.word()).isEqualTo("DONE");
        assertThat(status.detail()).contains("code merged");
        assertThat(status.reason()).contains("needs a test");
    }

    @Test
    void wholeFile_isReadKeptAndEditedInItsStyle() {
        String text = """
                # Prerequisite Tree
                <!-- Last updated: 2026-03-26 — seeded from VISION.md -->

                ## Objective: Skill packages (#710 → #711 → #712)
                - [x] Registry format agreed (Foundation)
                - [ ] Skill index (#711) — in backlog, depends on #710
                - [ ] Fetch, cache, verify (#712), (#713), (#714)
                - [ ] Domain for downloads (#534) ⚠ escalated — awaiting human decision (since 2026-03-22)
                - [ ] Publishing account — blocked-on-vault
                - Note: the old client stays until then
                Status: BLOCKED — 2 prerequisites unresolved

                ## Objective: Chat
                - [ ] Streams (#535)
                Status: DONE (code merged) — needs a rollout
                """;
        PrerequisiteTree tree = PrerequisiteTree.parse(text, "planner/prerequisite-tree.md");
        assertThat(Trees.codes(text)).containsExactly("prerequisite.request-without-path");
        assertThat(tree.render()).isEqualTo(text);
        assertThat(tree.analyze().vaultBlocked())
                .extracting(block -> block.item().text())
                .containsExactly("Domain for downloads", "Publishing account");
        assertThat(tree.analyze().contradictions())
                .extracting(Contradiction::subject, Contradiction::computed)
                .containsExactly(tuple("Chat", PrerequisiteStatus.READY));
        assertThat(tree.edit()
                        .state(Trees.find(tree, "Skill index"), 711, "closed")
                        .apply()
                        .render())
                .isEqualTo(text.replace("— in backlog, depends", "— closed, depends"));
    }

    @Test
    void notes_areNoItems() {
        Objective objective = Trees.of("## Objective: Chat", "- [x] A", "- Note: old client stays", "Status: DONE")
                .objectives()
                .get(0);
        assertThat(objective.notes()).containsExactly("old client stays");
        assertThat(objective.items()).hasSize(1);
    }

    @Test
    void updateComment_mayHaveANote() {
        String text = "# Prerequisite Tree\n<!-- Last updated: 2026-03-21 — seeded from the vision -->\n";
        PrerequisiteTree tree = PrerequisiteTree.parse(text, "t.md");
        assertThat(tree.updated()).map(Object::toString).contains("2026-03-21");
        assertThat(tree.updateNote()).contains("seeded from the vision");
    }
}
