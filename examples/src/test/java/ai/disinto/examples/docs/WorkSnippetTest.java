package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.ClaimOutcome;
import ai.disinto.forge.work.Claims;
import ai.disinto.forge.work.PriorArt;
import ai.disinto.forge.work.QueueReport;
import ai.disinto.forge.work.QueuedIssue;
import ai.disinto.forge.work.ReconcileReport;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.testing.EmbeddedForge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of docs/work.md. */
class WorkSnippetTest {
    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
    private final Forge forge = Forge.builder()
            .url(embedded.url().toString())
            .token(embedded.addAccount("johba", "secret-johba"))
            .build();
    private final ForgeRepository harb = forge.repository("johba/harb");

    @BeforeEach
    void arrange() {
        forge.repositories().create(NewRepository.named("harb").initialized());
        forge.repositories().create(NewRepository.named("harb-ops").initialized());
        WorkQueue.of(harb).ensureLabels();
        List<Long> backlog = harb.labels().ids(List.of("backlog"));
        harb.issues().create(NewIssue.titled("First").labelIds(backlog));
        harb.issues().create(NewIssue.titled("Second").body("Depends on #1").labelIds(backlog));
    }

    @AfterEach
    void close() {
        forge.close();
        embedded.close();
    }

    private Claims claims() {
        return Claims.in(forge.repository("johba/harb-ops"))
                .forIssuesOf(harb)
                .claimant("johba")
                .build();
    }

    @Test
    void queue_saysWhatIsNext_andWhyNot() {
        // region queue
        WorkQueue queue = WorkQueue.of(forge.repository("johba/harb"));
        queue.ensureLabels();
        QueueReport report = queue.look();
        int next = report.next().map(QueuedIssue::number).orElse(0);
        String why = report.skipped(2).orElseThrow().explanation();
        // endregion
        assertThat(next).isEqualTo(1);
        assertThat(why).isEqualTo("#2 waits for #1; begin with #1");
    }

    @Test
    void claim_isWonByOne() {
        List<String> said = new ArrayList<>();
        // region claim
        Claims claims = Claims.in(forge.repository("johba/harb-ops"))
                .forIssuesOf(forge.repository("johba/harb"))
                .claimant("johba")
                .lease(Duration.ofMinutes(30))
                .build();
        ClaimOutcome outcome = claims.acquire(1);
        if (outcome instanceof ClaimOutcome.Won won) {
            said.add("mine until " + won.held().expiresAt().orElseThrow());
        } else if (outcome instanceof ClaimOutcome.Held held) {
            said.add("taken by " + held.by());
        }
        // endregion
        assertThat(said).singleElement().asString().startsWith("mine until");
        assertThat(claims.acquire(1)).isInstanceOf(ClaimOutcome.Held.class);
    }

    @Test
    void work_endsInOneOfSeveralWays() {
        Claim claim = claims().acquire(1).claim().orElseThrow();
        // region work
        PriorArt before = PriorArt.find(harb, claim.issue());
        String branch = before.branch();
        boolean pushOn = !claim.heartbeat().isLost();
        claim.block(ExitReason.of("no_push"), "the last lines of the log");
        // endregion
        assertThat(branch).isEqualTo("fix/issue-1");
        assertThat(pushOn).isTrue();
        assertThat(harb.issues().get(1).labelNames()).containsExactly("blocked");
    }

    @Test
    void reconcile_putsBackWhatNobodyHas() {
        Claims claims = claims();
        // region reconcile
        ReconcileReport preview = claims.preview();
        ReconcileReport done = claims.reconcile();
        boolean allInOneState = done.stranded().isEmpty();
        // endregion
        assertThat(preview.steps()).isEqualTo(done.steps());
        assertThat(allInOneState).isTrue();
    }
}
