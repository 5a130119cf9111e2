package ai.disinto.vault.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.core.formula.BlastTier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalRulesTest {
    private final ApprovalRules rules = ApprovalRules.humans(List.of("Dave", " carol "));

    @Test
    void defaults_askForOnePersonAndAWeek() {
        assertThat(rules.humans()).containsExactly("carol", "dave");
        assertThat(rules.approver()).isEmpty();
        assertThat(rules.bots()).isEmpty();
        assertThat(rules.quorum(BlastTier.LOW)).isZero();
        assertThat(rules.quorum(BlastTier.MEDIUM)).isEqualTo(1);
        assertThat(rules.quorum(BlastTier.HIGH)).isEqualTo(1);
        assertThat(rules.terms().expiry().approval()).contains(Duration.ofDays(7));
        assertThat(rules.terms().expiry().execution()).contains(Duration.ofDays(7));
        assertThat(rules.terms().isMergerCounted()).isFalse();
    }

    @Test
    void everyRule_isKeptByTheOthers() {
        ApprovalRules all = rules.quorum(BlastTier.HIGH, 2)
                .mergerCounts()
                .approver("Auto-Bot")
                .bots(List.of("Review-Bot"))
                .executionExpiry(Duration.ofDays(1))
                .approvalExpiry(Duration.ofDays(2))
                .quorum(BlastTier.LOW, 1);
        assertThat(all.quorum(BlastTier.HIGH)).isEqualTo(2);
        assertThat(all.quorum(BlastTier.LOW)).isEqualTo(1);
        assertThat(all.approver()).contains("auto-bot");
        assertThat(all.bots()).containsExactly("review-bot");
        assertThat(all.humans()).containsExactly("carol", "dave");
        assertThat(all.terms().expiry())
                .isEqualTo(new ApprovalTerms.Expiry(Optional.of(Duration.ofDays(2)), Optional.of(Duration.ofDays(1))));
        assertThat(all.terms().isMergerCounted()).isTrue();
        assertThat(rules).isEqualTo(ApprovalRules.humans(List.of("carol", "dave")));
    }

    @Test
    void expiries_areChangedOneByOneAndTakenAwayTogether() {
        Duration day = Duration.ofDays(1);
        assertThat(rules.approvalExpiry(day).terms().expiry().execution()).contains(Duration.ofDays(7));
        assertThat(rules.executionExpiry(day).terms().expiry().approval()).contains(Duration.ofDays(7));
        assertThat(rules.withoutExpiry().terms().expiry())
                .isEqualTo(new ApprovalTerms.Expiry(Optional.empty(), Optional.empty()));
    }

    @Test
    void quorum_isBetweenNobodyAndEverybody() {
        assertThat(rules.quorum(BlastTier.LOW, 0).quorum(BlastTier.LOW)).isZero();
        assertThat(rules.quorum(BlastTier.MEDIUM, 2).quorum(BlastTier.MEDIUM)).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.quorum(BlastTier.MEDIUM, 0))
                .withMessage("approvals for medium must be between 1 and 2, the number of people, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.quorum(BlastTier.HIGH, 3))
                .withMessageContaining("between 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.quorum(BlastTier.LOW, -1))
                .withMessageContaining("between 0 and 2");
    }

    @Test
    void persons_areNoBots() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.bots(List.of("CAROL")))
                .withMessageContaining("carol");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.approver("dave"))
                .withMessageContaining("dave");
    }

    @Test
    void nobody_cannotBeNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApprovalRules.humans(List.of()))
                .withMessageContaining("somebody");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApprovalRules.humans(List.of(" ")))
                .withMessageContaining("blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.approver(""))
                .withMessageContaining("login must not be blank");
    }

    @Test
    void limits_arePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.approvalExpiry(Duration.ZERO))
                .withMessageContaining("withoutExpiry()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.executionExpiry(Duration.ofSeconds(-1)))
                .withMessageContaining("got PT-1S");
    }

    @Test
    void rules_areEqualByWhatTheySay() {
        ApprovalRules same = ApprovalRules.humans(List.of("carol", "dave"));
        assertThat(rules).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(rules.mergerCounts());
        assertThat(rules).isNotEqualTo("rules").hasToString(same.toString());
        assertThat(rules.toString()).startsWith("ApprovalRules[").contains("humans=[carol, dave]");
        assertThat(rules.mergerCounts().hashCode()).isNotEqualTo(rules.hashCode());
    }
}
