package ai.disinto.testing.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.ClaimOutcome;
import ai.disinto.forge.work.ClaimOutcome.BestEffort;
import ai.disinto.forge.work.ClaimOutcome.Held;
import ai.disinto.forge.work.Claims;
import ai.disinto.testing.ForgejoLine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An account that may not write to the operations repository. */
class BestEffortTest {
    private static WorkStage stage(ForgejoLine line) {
        WorkStage stage = WorkStage.open(line);
        stage.ops().collaborators().put("dev-bot", Permission.READ);
        return stage;
    }

    private static Claims bestEffort(WorkStage stage) {
        return stage.claimsOf("dev-bot").orBestEffort(Duration.ofMillis(5)).build();
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void withoutTheChoice_itIsForbidden(ForgejoLine line) {
        try (WorkStage stage = stage(line)) {
            int issue = stage.backlog();
            assertThatThrownBy(() -> stage.claims("dev-bot").acquire(issue)).isInstanceOf(ForbiddenException.class);
            assertThat(stage.seen(issue).labels()).containsExactly("backlog");
        }
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void withTheChoice_theOutcomeSaysWhatItIs(ForgejoLine line) {
        try (WorkStage stage = stage(line)) {
            int issue = stage.backlog();
            ClaimOutcome outcome = bestEffort(stage).acquire(issue);
            assertThat(outcome).isInstanceOf(BestEffort.class);
            Claim claim = outcome.claim().orElseThrow();
            assertThat(claim.expiresAt()).isEmpty();
            assertThat(stage.seen(issue).assignees()).containsExactly("dev-bot");
            assertThat(claim.heartbeat().isLost()).isFalse();
            claim.release();
            assertThat(stage.seen(issue).labels()).containsExactly("backlog");
            assertThat(stage.seen(issue).assignees()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void anotherAssignee_keepsIt_orTakesItAway(ForgejoLine line) {
        try (WorkStage stage = stage(line)) {
            int issue = stage.backlog();
            Claim claim = bestEffort(stage).acquire(issue).claim().orElseThrow();
            stage.harb().issues().edit(issue, IssueEdit.nothing().assignees(List.of("other-bot")));
            assertThat(claim.heartbeat().isLost()).isTrue();
            Held held = (Held) bestEffort(stage).acquire(issue);
            assertThat(held.by().claimant()).isEqualTo("other-bot");
            assertThat(held.by().until()).isEmpty();
        }
    }
}
