package ai.disinto.core.sprint;

import static ai.disinto.core.sprint.FilerBlockTest.entries;
import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a block is said where it is, all of it, in one pass. */
class FilerProblemsTest {

    @Test
    void fieldsThatAreMissingOrWrong_areAllReported() {
        assertThat(Pitches.foundInBlock("""
                        - id: Cache_Store
                          title: ""
                          labels: backlog
                          depends_on: [7]
                          body: |
                        - title: x
                          body: [y]
                        - just text
                        """))
                .containsExactly(
                        "1:7 sprint.invalid-id",
                        "2:10 yaml.blank-value",
                        "3:11 yaml.wrong-type",
                        "4:16 yaml.wrong-type",
                        "5:9 yaml.blank-value",
                        "6:3 yaml.missing-key",
                        "7:9 yaml.wrong-type",
                        "8:3 sprint.filer-not-a-list");
    }

    @Test
    void entriesThatAreRight_areReadBesideOthersThatAreNot() {
        FilerBlock block = Pitches.check(Pitches.withBlock("- id: A\n  title: x\n  body: y\n" + entries("b:")))
                .value()
                .flatMap(SprintPitch::filerBlock)
                .orElseThrow();
        assertThat(block.entries()).extracting(SubIssue::id).containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a_b", "-a", "a-", "a--b", "ä", "\"a b\"", "a.b", "\"\""})
    void id_isInKebabCase(String id) {
        assertThat(Pitches.foundInBlock("- id: " + id + "\n  title: T\n  body: B\n"))
                .hasSize(1);
    }

    @Test
    void ids_areUnique() {
        assertThat(Pitches.foundInBlock(entries("a:", "b:", "a: b"))).containsExactly("9:7 sprint.duplicate-id");
        assertThat(message(entries("a:", "a:"))).isEqualTo("the id a is that of the entry on line 29 too");
    }

    @Test
    void dependencies_areEntriesOfTheBlock() {
        assertThat(Pitches.foundInBlock(entries("a: b", "b: c d")))
                .containsExactly("7:16 sprint.unknown-dependency", "7:19 sprint.unknown-dependency");
    }

    @Test
    void dependency_thatMayHaveBeenUnreadable_isNotReported() {
        String broken = "- id: b\n  title: x: y\n  body: z\n";
        assertThat(Pitches.foundInBlock(entries("a: b") + broken)).containsExactly("6:11 yaml.syntax");
        assertThat(Pitches.foundInBlock(entries("a: b") + "- id: B\n  title: T\n  body: z\n"))
                .containsExactly("5:7 sprint.invalid-id");
    }

    @Test
    void cycles_areReportedWithTheirPath() {
        assertThat(Pitches.foundInBlock(entries("a: b", "b: c", "c: a", "d: a")))
                .containsExactly("3:16 sprint.dependency-cycle");
        assertThat(message(entries("a: b", "b: c", "c: a"))).endsWith("a → b → c → a");
        assertThat(Pitches.foundInBlock(entries("a: a", "b: c", "c: b")))
                .containsExactly("3:16 sprint.dependency-cycle", "7:16 sprint.dependency-cycle");
    }

    @Test
    void longCycle_isShortened() {
        String[] lines = new String[50];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "e" + i + ": e" + (i + 1) % lines.length;
        }
        assertThat(message(entries(lines))).hasSizeLessThan(150).contains("…");
    }

    @Test
    void unknownField_isAnError_sinceItMayBeTextOfTheBody() {
        assertThat(Pitches.foundInBlock("- id: a\n  title: T\n  body: |\n    B\n  Note: lost\n"))
                .containsExactly("5:3 sprint.unknown-field");
        assertThat(Pitches.foundInBlock("- id: a\n  title: T\n  body: B\n  dependson: []\n"))
                .containsExactly("4:3 sprint.unknown-field");
    }

    @Test
    void blockThatLostItsIndentation_isNamedAsSuch() {
        String flat = Pitches.ENTRIES.lines().map(line -> line.strip() + "\n").reduce("", String::concat);
        assertThat(Pitches.foundInBlock(flat)).containsExactly("2:1 sprint.filer-unindented");
        assertThat(diagnostic(flat).hint()).contains("two blanks", "four");
    }

    @Test
    void bodyWithFewerBlanks_isNamedAsSuch() {
        String entry = "- id: a\n  title: T\n  body: |\n    one\n   two\n" + entries("b: a");
        assertThat(Pitches.foundInBlock(entry)).containsExactly("5:4 sprint.body-cut");
        assertThat(diagnostic(entry).message()).contains("3 blanks", "4");
        assertThat(Pitches.foundInBlock("- id: a\n  title: T\n  body: |\n    one\n  two\n"))
                .containsExactly("5:3 sprint.body-cut");
        assertThat(Pitches.foundInBlock("- id: a\n  title: T\n  body: |\n    one\ntwo\n"))
                .containsExactly("5:1 sprint.body-cut");
    }

    @Test
    void headingOfABody_thatYamlReadsAsAComment_isNamedAsSuch() {
        assertThat(Pitches.foundInBlock("- id: a\n  title: T\n  body: |\n    one\n  ## Two\n"))
                .containsExactly("5:3 sprint.body-cut");
        assertThat(Pitches.foundInBlock("- id: a\n  title: T\n  body: |\n  ## Goal\n  text\n"))
                .contains("4:3 sprint.body-cut");
        assertThat(Pitches.foundInBlock("- id: a\n  title: T\n  body: |\n    one\n  # two\n"))
                .containsExactly("5:3 sprint.comment-in-entry");
    }

    @Test
    void comments_areFineElsewhere() {
        assertThat(Pitches.foundInBlock("# all\n" + entries("a:") + "# the second\n\n" + entries("b:") + "# end\n"))
                .isEmpty();
        assertThat(Pitches.foundInBlock("- id: a # first\n  # what it says\n  title: T\n  body: B\n"))
                .isEmpty();
    }

    @Test
    void titleThatEndsInAComment_isReported() {
        assertThat(Pitches.foundInBlock("- id: a\n  title: fix #12\n  body: B\n"))
                .containsExactly("2:13 sprint.comment-in-entry");
        assertThat(Pitches.foundInBlock("- id: a\n  title: \"fix #12\"  # all of it\n  body: B\n"))
                .isEmpty();
    }

    @Test
    void syntaxErrors_ofSeveralEntriesAreAllReported() {
        String broken = "- id: a\n  title: x: y\n  body: B\n";
        assertThat(Pitches.foundInBlock(broken + entries("b:") + broken.replace("id: a", "id: \"c")))
                .containsExactly("2:11 yaml.syntax", "8:7 yaml.syntax");
    }

    @Test
    void textAboveTheEntries_isReported() {
        assertThat(Pitches.foundInBlock("entries:\n" + entries("a:"))).containsExactly("1:1 sprint.filer-not-a-list");
        assertThat(Pitches.foundInBlock("Below are the entries\n" + entries("a:")))
                .hasSize(1);
    }

    @Test
    void fencedBlock_isReported() {
        assertThat(Pitches.foundInBlock("```yaml\n" + entries("a:") + "```\n"))
                .containsExactly("1:1 sprint.filer-fenced");
    }

    @Test
    void emptyBlock_isReported() {
        assertThat(Pitches.foundInBlock("")).containsExactly("0:1 sprint.filer-empty");
        assertThat(Pitches.foundInBlock("[]\n")).containsExactly("0:1 sprint.filer-empty");
        assertThat(Pitches.foundInBlock("# soon\n\n")).containsExactly("0:1 sprint.filer-empty");
    }

    @Test
    void markers_comeInPairs() {
        assertThat(Pitches.codes(Pitches.complete().replace("<!-- filer:end -->\n", "")))
                .containsExactly("sprint.filer-not-closed");
        assertThat(Pitches.codes(Pitches.complete().replace("<!-- filer:begin -->\n", "")))
                .contains("sprint.filer-not-opened");
        assertThat(Pitches.codes(Pitches.complete() + "\n<!-- filer:begin -->\n<!-- filer:end -->\n"))
                .containsExactly("sprint.filer-duplicate", "sprint.filer-not-opened");
        assertThat(Pitches.codes(Pitches.plain() + "\n```\n<!-- filer:begin -->\n```\n"))
                .isEmpty();
        assertThat(Pitches.codes(Pitches.complete() + "\n```\n<!-- filer:begin -->\n```\n"))
                .isEmpty();
    }

    @Test
    void escapedControlCharacters_areRefused() {
        assertThat(Pitches.foundInBlock("- id: a\n  title: \"x\\a\"\n  labels: [\"l\\e\"]\n  body: \"y\\0\"\n"))
                .containsExactly("2:10 sprint.invalid-text", "3:12 sprint.invalid-text", "4:9 sprint.invalid-text");
        assertThat(message("- id: a\n  title: \"x\\a\"\n  body: B\n")).contains("U+0007");
        assertThat(Pitches.foundInBlock("- id: a\n  title: \"x\\ny\"\n  body: B\n"))
                .containsExactly("2:10 sprint.invalid-text");
    }

    @Test
    void titleOfAnotherVision_isReported() {
        assertThat(Pitches.foundInBlock(Pitches.ENTRIES.replace("(#91): add", "(#12): add")))
                .containsExactly("1:7 sprint.other-vision");
    }

    @Test
    void anchorsAndDuplicateKeys_keepTheBlockFromBeingUsed() {
        assertThat(Pitches.foundInBlock("- id: &x a\n  title: T\n  body: *x\n"))
                .contains("1:7 yaml.not-allowed", "3:9 yaml.not-allowed");
        assertThat(Pitches.foundInBlock("- id: a\n  id: b\n  title: T\n  body: B\n"))
                .containsExactly("2:3 yaml.duplicate-key");
    }

    private static Diagnostic diagnostic(String entries) {
        return Pitches.check(Pitches.withBlock(entries)).diagnostics().get(0);
    }

    private static String message(String entries) {
        return diagnostic(entries).message();
    }
}
