package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.disinto.core.issue.IssueReference;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestDraftTest {
    private static RequestDraft complete() {
        return HumanRequest.draft("Lift the gate")
                .what("The gate is down.")
                .why("Blocks #12.")
                .waitingSince(LocalDate.of(2026, 4, 30))
                .step("Call the office")
                .consequence("Sail")
                .unblocks(new UnblockedIssue(IssueReference.local(12), "cargo", "first"));
    }

    @Test
    void build_writesTheWholeForm() {
        HumanRequest request =
                complete().option("Open it", true).option("Rent a crane", false).build();
        assertThat(request.render()).isEqualTo("""
                        # Request: Lift the gate

                        ## What
                        The gate is down.

                        ## Why
                        Blocks #12.
                        Waiting since 2026-04-30.

                        ## Human action
                        1. Call the office
                        2. Choose one:
                           - **Option A (recommended):** Open it
                           - **Option B:** Rent a crane

                        ## Factory will then
                        - Sail

                        ## Unblocks
                        - #12 — cargo (first)
                        """);
        assertThat(HumanRequest.parse(request.render(), "x.md")).isEqualTo(request);
    }

    @Test
    void whatIsMissing_isNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> HumanRequest.draft("x").build())
                .withMessageContaining("what");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        HumanRequest.draft("x").what("w").why("y").step("s").build())
                .withMessageContaining("consequence");
    }

    @Test
    void whatIsSaidTwice_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> complete().what("again"))
                .withMessageContaining("what");
        assertThatIllegalStateException()
                .isThrownBy(() -> complete().option("a", true).option("b", true).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "## Unblocks", "x\n# y", "```\nopen", "<!-- hidden"})
    void blocks_openNothingTheyDoNotClose(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HumanRequest.draft("t").what(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\u0000", "a\u2028b", "<!--"})
    void lines_areOneLine(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> complete().step(text));
        assertThatIllegalArgumentException().isThrownBy(() -> HumanRequest.draft(text));
    }

    @Test
    void textThatReadsAsSomethingElse_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> complete().step("Option C: leap").build())
                .withMessageContaining("would be read as");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> complete()
                        .unblocks(new UnblockedIssue(IssueReference.local(3), "— cargo", ""))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HumanRequest.draft("Request: again")
                        .what("a")
                        .why("b")
                        .step("c")
                        .consequence("d")
                        .unblocks(new UnblockedIssue(IssueReference.local(3), "x", ""))
                        .waitingSince(LocalDate.of(12026, 1, 1))
                        .build());
    }

    @Test
    void blocksMayHaveCodeAndSmallHeadings() {
        String what = "Run it:\n\n```\n# not a title\n```\n\n### Detail\nx";
        HumanRequest request = HumanRequest.draft("t")
                .what(what)
                .why("y")
                .option("o", false)
                .consequence("c")
                .unblocks(new UnblockedIssue(IssueReference.local(1), "", ""))
                .build();
        assertThat(request.part(RequestPart.WHAT)).contains(what);
        assertThat(request.waitingSince()).isEmpty();
    }
}
