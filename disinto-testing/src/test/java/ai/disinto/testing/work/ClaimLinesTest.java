package ai.disinto.testing.work;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.Claims;
import ai.disinto.forge.work.QueuedIssue;
import ai.disinto.forge.work.Refusal;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.internal.stage.Together;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of issues on servers of each line, which refuse the same things in different ways. */
class ClaimLinesTest {
    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void life_isTheSame(ForgejoLine line) {
        try (WorkStage stage = WorkStage.open(line)) {
            int first = stage.backlog();
            int second = stage.backlog();
            int third = stage.backlog();
            WorkQueue queue = WorkQueue.of(stage.harb());
            assertThat(queue.look().next()).map(QueuedIssue::number).contains(first);
            stage.won("dev-bot", first).block(ExitReason.of("no_push"), "log");
            assertThat(queue.look().next()).map(QueuedIssue::number).contains(second);
            stage.won("dev-bot", second).refuse(Refusal.of(Refusal.Status.TOO_LARGE, "big"));
            Claim dead = stage.won("dev-bot", third);
            stage.time.passes(WorkStage.LEASE);
            stage.claims("root1").reconcile();
            assertThat(dead.heartbeat().isLost()).isTrue();
            stage.won("other-bot", third).close();
            stage.claims("root1").reconcile();
            assertThat(stage.claimBranches()).containsExactly("claims/" + first, "claims/" + second);
            assertThat(queue.look().next()).isEmpty();
        }
    }

    /** Claimants come and go all the time; whoever has it looks whether somebody else has it too. */
    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void claimants_thatComeAndGo_areNeverTwo(ForgejoLine line) {
        try (WorkStage stage = WorkStage.open(line)) {
            int issue = stage.backlog();
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            AtomicInteger wins = new AtomicInteger();
            Together.run(6, who -> {
                Claims claims = stage.claims(who % 2 == 0 ? "dev-bot" : "other-bot");
                for (int i = 0; i < 8; i++) {
                    claims.acquire(issue).claim().ifPresent(claim -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        wins.incrementAndGet();
                        inside.decrementAndGet();
                        assertThat(claim.release().isLost()).isFalse();
                    });
                }
                return Objects.requireNonNull(claims, "claims");
            });
            assertThat(most).hasValue(1);
            assertThat(wins).hasPositiveValue();
            assertThat(stage.seen(issue).labels()).containsExactly("backlog");
            assertThat(stage.seen(issue).assignees()).isEmpty();
        }
    }
}
