package ai.disinto.core.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.issue.ExitReason.Remedy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "no_push; no_push; ''",
                "ci_exhausted_poll (3 attempts, PR #12); ci_exhausted_poll; 3 attempts, PR #12",
                "ci_timeout(1800 s); ci_timeout; 1800 s",
                "merge_blocked (405 (conflict)); merge_blocked; 405 (conflict)",
                "  no_push  ; no_push; ''",
                "something_new (x); something_new; x",
                "Could not find the file; agent_failed; Could not find the file",
                "''; agent_failed; ''",
            })
    void reason_isACodeAndADetail(String text, String code, String detail) {
        assertThat(ExitReason.parse(text)).isEqualTo(new ExitReason(code, detail));
    }

    @ParameterizedTest
    @CsvSource({
        "merged, NONE",
        "closed_externally, NONE",
        "already_done, NONE",
        "no_push, RETRY",
        "pr_create_failed, RETRY",
        "ci_timeout, RETRY",
        "review_timeout, RETRY",
        "budget_exhausted, RETRY",
        "unmet_dependency, RETRY",
        "ci_exhausted, HUMAN",
        "ci_exhausted_poll, HUMAN",
        "review_exhausted, HUMAN",
        "unexpected_verdict, HUMAN",
        "merge_blocked, HUMAN",
        "too_large, HUMAN",
        "agent_failed, HUMAN"
    })
    void remedy_isWhatTheCodeAsksFor(String code, Remedy remedy) {
        assertThat(ExitReason.of(code).remedy()).isEqualTo(remedy);
        assertThat(ExitRemedies.BY_CODE).hasSize(16).containsEntry(code, remedy);
    }

    @Test
    void unknownCode_isLeftToAPerson() {
        assertThat(ExitReason.of("something_new").remedy()).isEqualTo(Remedy.HUMAN);
    }

    @Property(tries = 500)
    void anyDetail_isReadBackFromItsText(@ForAll String detail) {
        ExitReason reason = new ExitReason("ci_exhausted", detail);
        assertThat(ExitReason.parse(reason.toString())).isEqualTo(reason);
        assertThat(reason.detail()).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void code_isOneWord() {
        for (String bad : new String[] {"", "No", "a b", "1a", "a-b", "a".repeat(65)}) {
            assertThatThrownBy(() -> ExitReason.of(bad)).hasMessageContaining("code");
        }
    }
}
