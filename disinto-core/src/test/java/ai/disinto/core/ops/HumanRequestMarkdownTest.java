package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.issue.IssueReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanRequestMarkdownTest {
    static final String FULL = """
            # Request: Lift the tide gate

            ## What
            The gate at the north pier is down, and `quay` cannot sail.

            ## Why
            Blocks #12 (sailing), which blocks "Cargo — first delivery".
            Waiting since 2026-04-30 (first seen by the pilot).

            ## Human action
            1. Call the harbour master
            2. Either:
            - **Option A (recommended):** Open the gate for good — it serves nobody.
            - **Option B:** Open it at high water
              and close it again
            3. Check with `gate --state`

            ## Factory will then
            - Sail
            - Report the cargo

            ## Unblocks
            - #12 — the first cargo cannot leave
            - #15 — second cargo (indirectly, if it floats)
            - acme/harbour#3: lights
            """;

    private static Parsed<HumanRequest> check(String text) {
        return HumanRequest.check(text, "vault/pending/gate.md");
    }

    private static List<String> codes(String text) {
        return check(text).diagnostics().stream()
                .map(each -> each.line() + " " + each.code())
                .toList();
    }

    @Test
    void fullForm_hasEveryPart() {
        HumanRequest request = HumanRequest.parse(FULL, "gate.md");
        assertThat(request.form()).isEqualTo(RequestForm.MARKDOWN);
        assertThat(request.title()).isEqualTo("Lift the tide gate");
        assertThat(request.part(RequestPart.WHAT))
                .hasValueSatisfying(text ->
                        assertThat(text).isEqualTo("The gate at the north pier is down, and `quay` cannot sail."));
        assertThat(request.part(RequestPart.FACTORY_WILL_THEN)).contains("- Sail\n- Report the cargo");
        assertThat(request.waitingSince()).contains(LocalDate.of(2026, 4, 30));
        assertThat(request.filedBy()).isEmpty();
        assertThat(codes(FULL)).isEmpty();
    }

    @Test
    void humanAction_hasStepsAndOptions() {
        HumanRequest request = HumanRequest.parse(FULL, "gate.md");
        assertThat(request.steps()).containsExactly("Call the harbour master", "Either:", "Check with `gate --state`");
        assertThat(request.options())
                .containsExactly(
                        new RequestOption("Option A", "Open the gate for good — it serves nobody.", true),
                        new RequestOption("Option B", "Open it at high water\nand close it again", false));
    }

    @Test
    void unblocks_haveTitleAndQualifier() {
        HumanRequest request = HumanRequest.parse(FULL, "gate.md");
        assertThat(request.unblocks().get(1))
                .isEqualTo(new UnblockedIssue(IssueReference.local(15), "second cargo", "indirectly, if it floats"));
        assertThat(request.unblocks().get(2).issue()).hasToString("acme/harbour#3");
        assertThat(request.issueNumbers()).containsExactly(12, 15);
    }

    @Test
    void render_isTheTextThatWasRead() {
        String text = "\uFEFF" + FULL.replace("\n", "\r\n") + "\r\ntrailing";
        assertThat(HumanRequest.parse(text, "gate.md").render()).isEqualTo(text);
        assertThat(HumanRequest.parse(text, "gate.md").steps()).hasSize(3);
    }

    @Test
    void shortForm_needsNoAction_andTakesFreeText() {
        String text = """
                # Stale pull request

                ## What
                Close it.
                ## Why
                waiting since 2026-05-01
                ## Unblocks
                The merge of #7 and #8.
                """;
        HumanRequest request = HumanRequest.parse(text, "stale-pr-7.md");
        assertThat(codes(text)).isEmpty();
        assertThat(request.issueNumbers()).containsExactly(7, 8);
        assertThat(request.part(RequestPart.HUMAN_ACTION)).isEmpty();
    }

    @Test
    void issuesThatStandTogether_haveOneTitle() {
        String text = "# x\n## What\na\n## Why\nwaiting since 2026-05-01\n## Unblocks\n- #73-#77 — cargo\n- #5/#6\n";
        HumanRequest request = HumanRequest.parse(text, "x.md");
        assertThat(request.issueNumbers()).containsExactly(73, 77, 5, 6);
        assertThat(request.unblocks().get(1).title()).isEqualTo("cargo");
    }

    @Test
    void longForm_lacksNoPart() {
        String text = """
                # Request: x
                ## What
                a
                ## Why
                waiting since 2026-05-01
                ## Unblocks
                - #1
                """;
        assertThat(check(text).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("the part \"Human action\" is missing", "the part \"Factory will then\" is missing");
    }

    @Test
    void allProblems_comeInOnePass() {
        String text = """
                intro

                ## What

                <!-- later -->
                ## Whatever
                x
                ## Human action
                1. a
                - Option A (recommended): a
                - Option B (recommended): b
                ## Factory will then
                x
                ## Unblocks
                - the rest
                ## Unblocks
                - #1
                """;
        assertThat(codes(text))
                .containsExactlyInAnyOrder(
                        "1 request.no-title",
                        "1 request.missing-part",
                        "1 request.no-waiting-date",
                        "3 request.empty-part",
                        "6 request.unknown-part",
                        "8 request.several-recommended",
                        "15 request.unblocks-no-issue",
                        "16 request.repeated-part");
    }

    @Test
    void titles_areOneAndNotBlank() {
        assertThat(codes(FULL + "\n# Request: another\n")).containsExactly("27 request.second-title");
        assertThat(codes(FULL.replace("Lift the tide gate", ""))).containsExactly("1 request.no-title");
        assertThat(codes(FULL.replace("Request: Lift the tide gate", ""))).containsExactly("1 request.no-title");
    }

    @ParameterizedTest
    @CsvSource({
        "waiting since 2026-05-01, 2026-05-01",
        "**Waiting since:** 2026-05-01, 2026-05-01",
        "waiting since `2026-05-01`, 2026-05-01",
        "waiting since 2026-05-01T10:00Z, 2026-05-01",
        "waiting since Tuesday; waiting since 2026-05-01, 2026-05-01",
    })
    void waitingDate_isReadAsPeopleWriteIt(String words, LocalDate date) {
        String text = FULL.replace("Waiting since 2026-04-30", words);
        assertThat(HumanRequest.parse(text, "x.md").waitingSince()).contains(date);
    }

    @Test
    void waitingDate_thatIsNone_isReported() {
        assertThat(codes(FULL.replace("2026-04-30", "2026-02-30"))).containsExactly("8 request.bad-date");
        assertThat(codes(FULL.replace("2026-04-30", "Easter"))).containsExactly("8 request.bad-date");
    }

    @Test
    void codeAndComments_makeNoParts() {
        String text = FULL.replace("- Sail\n", "```\n## What\n```\n<!-- ## Why -->\n");
        assertThat(codes(text)).isEmpty();
        assertThat(HumanRequest.parse(text, "x.md").part(RequestPart.FACTORY_WILL_THEN))
                .hasValueSatisfying(part -> assertThat(part).startsWith("```\n## What\n```"));
    }

    @Test
    void unblocks_severalIssuesOnOneLine_andEachOnce() {
        String text = FULL.replace("- #15 — second", "- #15, #16 and #12 — second");
        assertThat(HumanRequest.parse(text, "x.md").issueNumbers()).containsExactly(12, 15, 16);
    }

    @Test
    void unblocks_numbersThatAreNone_areNoIssues() {
        String text = FULL.replace("- #15 — second cargo (indirectly, if it floats)", "- #0, #99999999999, a#5, &#39;");
        assertThat(HumanRequest.parse(text, "x.md").issueNumbers()).containsExactly(12);
        assertThat(codes(text)).containsExactly("24 request.unblocks-no-issue");
    }

    @Test
    void parts_areFoundInAnyLetterCaseAndOrder() {
        String text = """
                # Request: x
                ## UNBLOCKS:
                - #1
                ## factory WILL then
                x
                ## human action
                1) x
                ## why ##
                waiting since 2026-05-01
                ## what
                x
                """;
        assertThat(codes(text)).isEmpty();
    }

    @Test
    void emptyText_hasNoValue() {
        assertThat(check(" \n")).satisfies(parsed -> assertThat(parsed.value()).isEmpty());
        assertThat(codes("")).containsExactly("1 document.empty");
    }

    @Test
    void parse_throwsWithEveryProblem() {
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> HumanRequest.parse("## What\n", "x.md"))
                .satisfies(e -> assertThat(e.diagnostics()).hasSizeGreaterThan(3));
    }

    @Test
    void read_takesAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("gate.md"), FULL);
        assertThat(HumanRequest.read(file)).isEqualTo(HumanRequest.parse(FULL, "gate.md"));
        assertThat(HumanRequest.check(directory.resolve("none.md")).errors()).hasSize(1);
    }

    @Test
    void requests_areValues() {
        Map<HumanRequest, String> map = Map.of(HumanRequest.parse(FULL, "a.md"), "same");
        assertThat(map).containsKey(HumanRequest.parse(FULL, "b.md"));
        assertThat(HumanRequest.parse(FULL, "a.md"))
                .hasToString("HumanRequest[Lift the tide gate, markdown, unblocks [12, 15]]")
                .isNotEqualTo(HumanRequest.parse(FULL + "\n", "a.md"));
    }
}
