package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeDiffTest {

    @Test
    void sameTree_hasNoDifference() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] A (#1 — backlog)", "- [x] B");
        assertThat(tree.changesSince(tree).isEmpty()).isTrue();
        assertThat(tree.changesSince(tree).digest()).isEmpty();
    }

    @Test
    void items_areFollowedByTheirIssuesThenByTheirText() {
        PrerequisiteTree before = Trees.ofItems(
                "- [ ] Feed missing (#1 — backlog)",
                "- [ ] Key rotation (#2 — backlog)",
                "- [ ] Directories complete (#3 — backlog)",
                "- [x] Runs established and kept up (run 1)",
                "- [ ] Gone");
        PrerequisiteTree after = Trees.ofItems(
                "- [x] Runs established (run 2)",
                "- [x] Directories seeded (#3, #4 — closed)",
                "- [ ] key  rotation! (#9 — backlog)",
                "- [ ] Feed wired (#1 — blocked)",
                "- [ ] New");
        assertThat(changes(before, after))
                .containsExactly(
                        "ITEM_REWORDED: Runs established and kept up→Runs established",
                        "EVIDENCE_CHANGED: run 1→run 2",
                        "ITEM_TICKED: open→done",
                        "ITEM_REWORDED: Directories complete→Directories seeded",
                        "ISSUES_CHANGED: #3→#3, #4",
                        "ITEM_REWORDED: Key rotation→key  rotation!",
                        "ISSUES_CHANGED: #2→#9",
                        "ITEM_REWORDED: Feed missing→Feed wired",
                        "STATE_CHANGED: backlog→blocked",
                        "ITEM_ADDED: →open",
                        "ITEM_REMOVED: open→");
    }

    @Test
    void item_changesDependenciesRequestAndTick() {
        PrerequisiteTree before = Trees.ofItems("- [x] A (#1 — closed, depends on #2) blocked-on-vault (a.md)");
        PrerequisiteTree after = Trees.ofItems("- [ ] A (#1 — backlog, depends on #3)");
        assertThat(changes(before, after))
                .containsExactly(
                        "ITEM_UNTICKED: done→open",
                        "STATE_CHANGED: closed→backlog",
                        "DEPENDENCIES_CHANGED: #2→#3",
                        "REQUEST_CHANGED: a.md→");
    }

    @Test
    void sameIssueTwice_isPairedByTheText() {
        PrerequisiteTree before = Trees.ofItems("- [ ] One (#1)", "- [ ] Two (#1)");
        PrerequisiteTree after = Trees.ofItems("- [ ] Two (#1)", "- [x] One (#1)");
        assertThat(changes(before, after)).containsExactly("ITEM_TICKED: open→done");
    }

    @Test
    void objectives_areFollowedByNameThenByIssue() {
        PrerequisiteTree before = Trees.of(
                "## Objective: A — Chat (#7)",
                "Status: READY",
                "## Objective: Old",
                "Status: DONE",
                "## Objective: Same");
        PrerequisiteTree after = Trees.of(
                "## Objective: B — Web chat (#7)",
                "Status: BLOCKED — human",
                "## Objective: Same",
                "Status: LATER",
                "## Objective: New",
                "- [x] One",
                "Status: DONE");
        assertThat(changes(before, after))
                .containsExactly(
                        "OBJECTIVE_RENAMED: Chat→Web chat",
                        "OBJECTIVE_MOVED: A→B",
                        "STATUS_CHANGED: READY→BLOCKED",
                        "STATUS_CHANGED: →LATER",
                        "OBJECTIVE_ADDED: →DONE",
                        "ITEM_ADDED: →done",
                        "OBJECTIVE_REMOVED: DONE→");
    }

    @Test
    void dateMarkersAndReasons_areCompared() {
        PrerequisiteTree before = Trees.of(
                "## Objective: A", "Status: DONE — x", "## --- A MILESTONE: READY ---", "## --- B MILESTONE: DONE ---");
        PrerequisiteTree after = PrerequisiteTree.parse(
                before.render()
                        .replace("05-02", "05-09")
                        .replace("— x", "— y")
                        .replace("READY", "DONE")
                        .replace("B MILE", "C MILE"),
                "t.md");
        assertThat(changes(before, after))
                .containsExactly(
                        "DATE_CHANGED: 2026-05-02→2026-05-09",
                        "MARKER_CHANGED: READY→DONE",
                        "MARKER_ADDED: →DONE",
                        "MARKER_REMOVED: DONE→",
                        "REASON_CHANGED: x→y");
        assertThat(after.changesSince(before).changes(TreeChange.Kind.REASON_CHANGED))
                .hasSize(1);
    }

    @Test
    void digest_isEscapedMarkdownByObjective() {
        PrerequisiteTree before = Trees.ofItems("- [ ] A (#1)");
        PrerequisiteTree after = Trees.ofItems("- [x] A (#1)", "- [ ] <b>*B*</b> | [x](y)");
        assertThat(after.changesSince(before).digest()).isEqualTo("""
                        **Downloads**

                        - ticked: A
                        - added, open: \\<b\\>\\*B\\*\\</b\\> \\| \\[x\\](y)
                        """);
    }

    @Test
    void everyKind_hasASentence() {
        for (TreeChange.Kind kind : TreeChange.Kind.values()) {
            TreeChange change = new TreeChange(kind, "objective", "subject", "old", "new");
            assertThat(ChangeDigest.of(List.of(change)))
                    .startsWith("**objective**\n\n- ")
                    .endsWith("\n");
        }
    }

    private static List<String> changes(PrerequisiteTree before, PrerequisiteTree after) {
        return after.changesSince(before).changes().stream()
                .map(change -> change.kind() + ": " + change.before() + "→" + change.after())
                .toList();
    }
}
