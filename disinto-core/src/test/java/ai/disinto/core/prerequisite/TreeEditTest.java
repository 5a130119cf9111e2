package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeEditTest {
    private static final String TEXT = """
            # Prerequisite Tree\r
            <!--  Last updated: 2026-05-02 — note -->\r
            odd line
            ## Objective: A (#9)
            * [ ]  One  (#1, #2 — backlog)  \r
            - [X] Two
            Status: READY — why
            ## Objective: B""";
    private static final PrerequisiteTree TREE = PrerequisiteTree.parse(TEXT, "t.md");

    @Test
    void tick_changesTheBoxAlone() {
        assertThat(TREE.edit().tick(TREE.items().get(0)).apply().render()).isEqualTo(TEXT.replace("* [ ]", "* [x]"));
        assertThat(TREE.edit().untick(TREE.items().get(1)).apply().render()).isEqualTo(TEXT.replace("[X]", "[ ]"));
    }

    @Test
    void state_changesItsWordsAlone() {
        assertThat(TREE.edit()
                        .state(TREE.items().get(0), 1, "closed 2026-05-03")
                        .apply()
                        .render())
                .isEqualTo(TEXT.replace("backlog", "closed 2026-05-03"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(#1);closed;(#1 — closed)",
                "(#1, #2);closed;(#1 — closed, #2)",
                "(#2, #1);closed;(#2, #1 — closed)",
                "(#1 — approved/fired missing);closed;(#1 — closed, approved/fired missing)",
                "(#1 — blocked, depends on #2);backlog+priority;(#1 — backlog+priority, depends on #2)",
                "(#1 — closed 2026-01-02);open;(#1 — open)",
                "(#1) — in backlog, priority;in-progress;(#1) — in-progress, priority",
                "(#1) — in progress;vision;(#1) — in vision",
                "(#1) — in backlog, priority;closed;(#1) — closed, priority",
                "(#1) — waits for it;closed;(#1) — closed, waits for it",
                "(#1), (#2);closed;(#1), (#2) — closed",
            })
    void state_isWrittenInTheStyleOfTheLine(String annotation, String words, String expected) {
        PrerequisiteTree tree = Trees.ofItems("- [ ] One " + annotation);
        PrerequisiteTree changed =
                tree.edit().state(tree.items().get(0), 1, words).apply();
        assertThat(changed.items().get(0)).hasToString("- [ ] One " + expected);
        assertThat(String.join("+", changed.items().get(0).writtenState(1))).isEqualTo(words);
        assertThat(changed.items().get(0).issues())
                .isEqualTo(tree.items().get(0).issues());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a)", "closed, b", "closed\n", "a+", "#5"})
    void state_mustBeOne(String words) {
        assertThatThrownBy(() -> TREE.edit().state(TREE.items().get(0), 1, words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("words must be a state");
    }

    @Test
    void state_isOfAnIssueOfTheItem() {
        assertThatThrownBy(() -> TREE.edit().state(TREE.items().get(0), 7, "closed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("#7");
    }

    @Test
    void status_isReplacedOrAdded() {
        Objective first = TREE.objectives().get(0);
        Objective second = TREE.objectives().get(1);
        assertThat(TREE.edit()
                        .status(first, PrerequisiteStatus.IN_PROGRESS, " #1 runs ")
                        .apply()
                        .render())
                .isEqualTo(TEXT.replace("READY — why", "IN PROGRESS — #1 runs"));
        assertThat(TREE.edit()
                        .status(second, PrerequisiteStatus.READY, "")
                        .status(second, PrerequisiteStatus.DONE, "")
                        .apply()
                        .render())
                .isEqualTo(TEXT + "\r\nStatus: DONE");
    }

    @Test
    void status_keepsAComment() {
        PrerequisiteTree tree = Trees.of("## Objective: A", "Status: READY — a <!-- keep -->");
        assertThat(tree.edit()
                        .status(tree.objectives().get(0), PrerequisiteStatus.DONE, "")
                        .apply()
                        .render())
                .isEqualTo(Trees.HEAD + "## Objective: A\nStatus: DONE <!-- keep -->\n");
    }

    @Test
    void status_keepsACommentThatGoesOn() {
        PrerequisiteTree tree =
                Trees.of("## Objective: A", "Status: READY <!-- a", "- [ ] hidden", "b -->", "- [ ] Shown");
        PrerequisiteTree changed = tree.edit()
                .status(tree.objectives().get(0), PrerequisiteStatus.BLOCKED, "no wind")
                .apply();
        assertThat(changed.render())
                .isEqualTo(Trees.HEAD
                        + "## Objective: A\nStatus: BLOCKED — no wind <!-- a\n- [ ] hidden\nb -->\n- [ ] Shown\n");
    }

    @Test
    void status_mustBeWritable() {
        Objective first = TREE.objectives().get(0);
        assertThatThrownBy(() -> TREE.edit().status(first, PrerequisiteStatus.EMPTY, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TREE.edit().status(first, PrerequisiteStatus.DONE, "a\n## Objective: x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }

    @Test
    void updated_changesTheDateAlone() {
        assertThat(TREE.edit().updated(LocalDate.of(2026, 6, 1)).apply().render())
                .isEqualTo(TEXT.replace("2026-05-02", "2026-06-01"));
    }

    @Test
    void updated_isAddedBelowTheTitle() {
        LocalDate date = LocalDate.of(2026, 6, 1);
        PrerequisiteTree titled = PrerequisiteTree.parse("# Prerequisite Tree", "t.md");
        assertThat(titled.edit().updated(date).apply().render())
                .isEqualTo("# Prerequisite Tree\n<!-- Last updated: 2026-06-01 -->");
        PrerequisiteTree untitled = PrerequisiteTree.parse("## Objective: A\n", "t.md");
        assertThat(untitled.edit().updated(date).apply().render())
                .isEqualTo("<!-- Last updated: 2026-06-01 -->\n## Objective: A\n");
    }

    @Test
    void add_putsItemsBehindTheLastOne() {
        Objective first = TREE.objectives().get(0);
        assertThat(TREE.edit()
                        .add(first, "Three (#3 — backlog)")
                        .add(first, "Four")
                        .apply()
                        .render())
                .isEqualTo(TEXT.replace("- [X] Two\n", "- [X] Two\n- [ ] Three (#3 — backlog)\n- [ ] Four\n"));
        Objective second = TREE.objectives().get(1);
        assertThat(TREE.edit()
                        .status(second, PrerequisiteStatus.READY, "")
                        .add(second, "New")
                        .apply()
                        .render())
                .isEqualTo(TEXT + "\r\n- [ ] New\r\nStatus: READY");
    }

    @Test
    void add_takesOneLineOfText() {
        Objective first = TREE.objectives().get(0);
        assertThatThrownBy(() -> TREE.edit().add(first, " ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> TREE.edit().add(first, "a\nStatus: DONE")).hasMessageContaining("one line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x <!-- y", "x --> y"})
    void text_opensNoComment(String text) {
        Objective first = TREE.objectives().get(0);
        assertThatThrownBy(() -> TREE.edit().add(first, text)).hasMessageContaining("comment");
        assertThatThrownBy(() -> TREE.edit().status(first, PrerequisiteStatus.DONE, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason must neither open nor close a comment");
    }

    @Test
    void newLines_standBehindACommentThatBeginsInTheLineAbove() {
        PrerequisiteTree tree = Trees.of("## Objective: A", "- [ ] One <!-- why", "so -->", "## Objective: B");
        PrerequisiteTree changed = tree.edit()
                .add(tree.objectives().get(0), "Two")
                .status(tree.objectives().get(0), PrerequisiteStatus.READY, "")
                .apply();
        assertThat(changed.render()).contains("so -->\n- [ ] Two\nStatus: READY\n## Objective: B");
        assertThat(changed.items()).extracting(PrerequisiteItem::text).containsExactly("One", "Two");
    }

    @Test
    void changeThatAnOpenCommentWouldSwallow_isRefused() {
        PrerequisiteTree tree =
                Trees.of("## Objective: A", "<!-- open", "- [ ] hidden").edit().apply();
        TreeEdit date = PrerequisiteTree.parse("# Prerequisite Tree\n## Objective: A <!-- x\n", "t.md")
                .edit()
                .updated(LocalDate.of(2026, 6, 1));
        assertThat(tree.edit().add(tree.objectives().get(0), "Two").apply().items())
                .hasSize(1);
        assertThat(date.apply().updated()).contains(LocalDate.of(2026, 6, 1));
        PrerequisiteTree open =
                PrerequisiteTree.parse("- [ ] A <!-- x\n# Prerequisite Tree\n## Objective: B\n", "t.md");
        assertThatThrownBy(() -> open.edit().updated(LocalDate.of(2026, 6, 1)).apply())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("t.md")
                .hasMessageContaining("comment");
    }

    @Test
    void updated_standsAboveObjectivesAndBehindAByteOrderMark() {
        LocalDate date = LocalDate.of(2026, 6, 1);
        PrerequisiteTree late = PrerequisiteTree.parse("\uFEFF## Objective: A\n# Prerequisite Tree\n", "t.md");
        PrerequisiteTree dated = late.edit().updated(date).apply();
        assertThat(dated.render())
                .isEqualTo("\uFEFF<!-- Last updated: 2026-06-01 -->\n"
                        + late.render().substring(1));
        assertThat(dated.updated()).contains(date);
        assertThat(dated.edit().updated(date.plusDays(1)).apply().render())
                .isEqualTo(dated.render().replace("06-01", "06-02"));
    }

    @Test
    void changes_comeTogetherInOneTree() {
        PrerequisiteTree changed = TREE.edit()
                .tick(TREE.items().get(0))
                .state(TREE.items().get(0), 1, "closed")
                .add(TREE.objectives().get(0), "Three")
                .apply();
        assertThat(changed.items()).extracting(PrerequisiteItem::isDone).containsExactly(true, true, false);
        assertThat(TREE.render()).isEqualTo(TEXT);
    }

    @Test
    void strangers_areRefused() {
        assertThatThrownBy(() -> TREE.edit().tick(Trees.item("- [ ] Other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("- [ ] Other");
    }
}
