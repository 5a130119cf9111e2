package ai.disinto.vault.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Refusal PAUSED = new Refusal(RefusalCode.PAUSED, "freeze\u001b[2J", "end it\n");

    @Test
    void nothingLookedAt_isNoApproval() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Verdict("may it", List.of()))
                .withMessageContaining("checks");
    }

    @Test
    void oneRefusal_isEnough() {
        Verdict verdict = new Verdict(
                "may it", List.of(new Check("a", "x", List.of()), new Check("b", "y", List.of(PAUSED, PAUSED))));
        assertThat(verdict.isApproved()).isFalse();
        assertThat(verdict.refusals()).hasSize(2);
        assertThat(verdict.codes()).containsExactly(RefusalCode.PAUSED).isUnmodifiable();
    }

    @Test
    void texts_areSafeToShow() {
        assertThat(PAUSED).hasToString("paused: freeze\\u001b[2J (end it\\n)");
        assertThat(new Check("a", "\u202e", List.of()).evidence()).doesNotContain("\u202e");
    }

    @Test
    void words_areTheNamesInSmallLettersWithDashes() {
        assertThat(RefusalCode.PAUSED_EVERYWHERE.word()).isEqualTo("paused-everywhere");
    }
}
