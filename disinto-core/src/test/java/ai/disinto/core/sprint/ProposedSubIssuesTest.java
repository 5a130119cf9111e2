package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProposedSubIssuesTest {
    private static final String VARIANTS = """
            ### Core (always filed)

            **Sub-issue 1: store — the engine**
            Writes entries.
            Files: `store.sh`

            **Sub-issue 2: docs**
            Says how.

            ### Fork 1 variants (pick one)

            **1A** — On disk,
            in a folder.

            **1B** — In memory.

            ### Fork 2 variants (pick one)

            **2A** — An hour.
            **2B** — A day.
            """;

    private static final String LISTS = """
            ### If Q1=A, Q2=B (recommended path):

            1. **Store**: writes entries
            to disk.
            2. **Expiry**: drops them.
            3. **Docs** — says how.

            ### If Q1=B (memory):
            Sub-issues 2-3 remain the same. Sub-issue 1 changes: keeps entries in memory. Needs a limit.

            ### If Q2=A (an hour):
            Sub-issues 2 and 3 are simpler.

            ### If Q1=C (both):
            It becomes a larger sprint.
            """;

    @Test
    void variants_areAddedToTheCore() {
        SubIssueChoice choice = read(VARIANTS).choose(Map.of(1, "B", 2, "A"));
        assertThat(choice.subIssues()).extracting(ProposedSubIssue::key).containsExactly("1", "2", "1B", "2A");
        assertThat(choice.open()).isEmpty();
    }

    @Test
    void parts_haveTitleAndText() {
        ProposedSubIssues proposed = read(VARIANTS);
        assertThat(proposed.core())
                .containsExactly(
                        new ProposedSubIssue("1", "store — the engine", "Writes entries. Files: `store.sh`", List.of()),
                        new ProposedSubIssue("2", "docs", "Says how.", List.of()));
        assertThat(proposed.variants(1))
                .containsExactly(
                        new ProposedSubIssue("1A", "", "On disk, in a folder.", List.of()),
                        new ProposedSubIssue("1B", "", "In memory.", List.of()));
        assertThat(proposed.variants(2)).hasSize(2);
        assertThat(proposed.variants(3)).isEmpty();
    }

    @Test
    void forksWithoutAnswerOrVariant_areOpen() {
        SubIssueChoice choice = read(VARIANTS).choose(Map.of(1, "D"));
        assertThat(choice.subIssues()).extracting(ProposedSubIssue::key).containsExactly("1", "2");
        assertThat(choice.open()).containsExactly("fork 1 has no variant for option D", "fork 2 has no answer");
    }

    @Test
    void list_isThatForTheAnswers() {
        SubIssueChoice choice = read(LISTS).choose(Map.of(1, "A", 2, "B"));
        assertThat(choice.subIssues())
                .containsExactly(
                        new ProposedSubIssue("1", "Store", "writes entries to disk.", List.of()),
                        new ProposedSubIssue("2", "Expiry", "drops them.", List.of()),
                        new ProposedSubIssue("3", "Docs", "says how.", List.of()));
        assertThat(choice.open()).isEmpty();
    }

    @Test
    void otherAnswers_changeTheItemsThatTheyName() {
        SubIssueChoice choice = read(LISTS).choose(Map.of(1, "B", 2, "A"));
        assertThat(choice.subIssues())
                .extracting(ProposedSubIssue::changes)
                .containsExactly(
                        List.of("Sub-issue 1 changes: keeps entries in memory. Needs a limit."),
                        List.of("Sub-issues 2 and 3 are simpler."),
                        List.of("Sub-issues 2 and 3 are simpler."));
        assertThat(choice.open()).isEmpty();
    }

    @Test
    void answersThatTheTextDoesNotSpellOut_areOpen() {
        assertThat(read(LISTS).choose(Map.of(1, "D", 2, "B")).open())
                .containsExactly("nothing is said about option D of fork 1");
        assertThat(read(LISTS).choose(Map.of(1, "C", 2, "B")).open()).containsExactly("It becomes a larger sprint.");
        assertThat(read(LISTS).choose(Map.of()).open()).containsExactly("fork 1 has no answer", "fork 2 has no answer");
    }

    @Test
    void secondWholeList_isChosenByItsOwnAnswers() {
        ProposedSubIssues proposed = read("### If Q1=A\n1. a\n2. b\n\n### If Q1=B\n1. c\n");
        assertThat(proposed.choose(Map.of(1, "B")).subIssues())
                .containsExactly(new ProposedSubIssue("1", "", "c", List.of()));
    }

    @Test
    void changesWithoutAList_areOpen() {
        assertThat(read("### If Q1=A\nSub-issue 1 changes.\n")
                        .choose(Map.of(1, "A"))
                        .open())
                .containsExactly("\"If Q1=A\" changes a list that is not there");
    }

    @Test
    void numberedList_withoutConditions_isTheCore() {
        assertThat(read("1. **Store**: x\n2. y\n").core())
                .containsExactly(
                        new ProposedSubIssue("1", "Store", "x", List.of()),
                        new ProposedSubIssue("2", "", "y", List.of()));
    }

    @Test
    void pitchWithoutTheSection_proposesNothing() {
        ProposedSubIssues none = Pitches.parse(Pitches.plain()).proposedSubIssues();
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.choose(Map.of(1, "A"))).isEqualTo(new SubIssueChoice(List.of(), List.of()));
        assertThat(none).isEqualTo(ProposedSubIssues.NONE).hasSameHashCodeAs(ProposedSubIssues.NONE);
    }

    private static ProposedSubIssues read(String section) {
        return Pitches.parse(Pitches.plain() + "\n## Proposed sub-issues\n\n" + section)
                .proposedSubIssues();
    }
}
