package ai.disinto.testing.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.Claims;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
}
