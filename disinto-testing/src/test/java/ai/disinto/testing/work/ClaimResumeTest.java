package ai.disinto.testing.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.ClaimOutcome;
import ai.disinto.forge.work.Claims;
import ai.disinto.forge.work.Refusal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimResumeTest {
    private final WorkStage stage = WorkStage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void resume_ofAnExpiredClaim_renewsIt() {
        int issue = stage.backlog();
        Claim first = stage.won("dev-bot", issue);
        stage.time.passes(Duration.ofHours(5));
        Claim again = stage.claims("dev-bot").resume(issue, first.nonce()).orElseThrow();
        assertThat(again.expiresAt()).contains(stage.time.now().plus(WorkStage.LEASE));
        assertThat(stage.claims("other-bot").holder(issue).orElseThrow().claimant())
                .isEqualTo("dev-bot");
    }

    @Test
    void resume_ofAClosedIssue_lastsToGiveItBack() {
        int issue = stage.backlog();
        Claim first = stage.won("dev-bot", issue);
        var unused = stage.harb().issues().close(issue);
        Claim again = stage.claims("dev-bot").resume(issue, first.nonce()).orElseThrow();
        assertThat(again.close().isLost()).isFalse();
        assertThat(stage.seen(issue).labels()).isEmpty();
        assertThat(stage.seen(issue).assignees()).isEmpty();
    }

    @Test
    void resume_ofWhatOthersTook_findsNothing() {
        int issue = stage.backlog();
        Claim first = stage.won("dev-bot", issue);
        stage.time.passes(Duration.ofHours(5));
        stage.won("other-bot", issue);
        assertThat(stage.claims("dev-bot").resume(issue, first.nonce())).isEmpty();
        assertThat(stage.claims("dev-bot").holder(issue).orElseThrow().claimant())
                .isEqualTo("other-bot");
    }

    @Test
    void resume_ofWhatWasGivenBackOrNeverMade_findsNothing() {
        int issue = stage.backlog();
        Claims claims = stage.claims("dev-bot");
        assertThat(claims.resume(issue, "a-nonce-of-nobody")).isEmpty();
        Claim first = stage.won("dev-bot", issue);
        assertThat(first.release().isLost()).isFalse();
        assertThat(claims.resume(issue, first.nonce())).isEmpty();
        assertThat(stage.seen(issue).labels()).containsExactly("backlog");
    }

    @Test
    void resume_withoutANonce_isRefused() {
        Claims claims = stage.claims("dev-bot");
        assertThatIllegalArgumentException().isThrownBy(() -> claims.resume(1, "short"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host--a-0001", "--------", "a.b_c-d-"})
    void everyNonceThatIsAllowed_canBlockAndRefuse_andStaysOutOfComments(String nonce) {
        int blocked = stage.backlog();
        int refused = stage.backlog();
        Claims claims = stage.claims("dev-bot");
        assertThat(claims.acquire(blocked, nonce)
                        .claim()
                        .orElseThrow()
                        .block(ExitReason.of("no_push"), "")
                        .isLost())
                .isFalse();
        Refusal refusal = Refusal.of(Refusal.Status.TOO_LARGE, "it is ten issues");
        assertThat(claims.acquire(refused, nonce)
                        .claim()
                        .orElseThrow()
                        .refuse(refusal)
                        .isLost())
                .isFalse();
        for (int issue : List.of(blocked, refused)) {
            assertThat(stage.seen(issue).comments())
                    .singleElement()
                    .asString()
                    .contains("disinto-key: ")
                    .doesNotContain("/" + nonce);
        }
    }

    @Test
    void claimantInOtherLetters_isTheSameAccount() {
        int issue = stage.backlog();
        Claims claims = stage.claimsOf("dev-bot").claimant("Dev-Bot").build();
        Claim claim = claims.acquire(issue).claim().orElseThrow();
        assertThat(stage.seen(issue).assignees()).containsExactly("dev-bot");
        Claim again = claims.resume(issue, claim.nonce()).orElseThrow();
        assertThat(again.release().isLost()).isFalse();
        assertThat(stage.seen(issue).assignees()).isEmpty();
    }

    @Test
    void assigneeInOtherLetters_isNobodyElse() {
        int issue = stage.backlog();
        var unused = stage.harb().issues().edit(issue, IssueEdit.nothing().assignees(List.of("dev-bot")));
        Claims claims = stage.claimsOf("dev-bot").claimant("DEV-BOT").build();
        assertThat(claims.acquire(issue).claim()).isPresent();
    }

    @Test
    void leaseOfADay_isReadByWhoseClockIsASecondBehind() {
        int issue = stage.backlog();
        Claims.Builder longest = stage.claimsOf("dev-bot").lease(Duration.ofDays(1));
        assertThat(longest.build().acquire(issue).claim()).isPresent();
        Claims other = stage.claimsOf("other-bot")
                .time(() -> stage.time.now().minusSeconds(1))
                .build();
        assertThat(other.acquire(issue)).isInstanceOf(ClaimOutcome.Held.class);
        assertThat(other.holder(issue)).isPresent();
    }
}
