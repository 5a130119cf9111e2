package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.NewStatus;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.git.Author;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.StatusState;
import ai.disinto.forge.pull.AgentWorker;
import ai.disinto.forge.pull.CiEvidence;
import ai.disinto.forge.pull.MergeQueue;
import ai.disinto.forge.pull.PullMaking;
import ai.disinto.forge.pull.PullWalk;
import ai.disinto.forge.pull.PullWork;
import ai.disinto.forge.pull.ReviewEvidence;
import ai.disinto.forge.pull.WalkEnd;
import ai.disinto.forge.pull.WalkStep;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.Claims;
import ai.disinto.forge.work.PriorArt;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.testing.AgentScript;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ScriptedAgent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/pulls.md. */
class PullsSnippetTest {
    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
    private final Forge forge = Forge.builder()
            .url(embedded.url().toString())
            .token(embedded.addAccount("johba", "secret-johba"))
            .build();
    private final Forge reviewer = forge.as(embedded.addAccount("review-bot", "secret-review"));
    private final ForgeRepository harb = forge.repository("johba/harb");
    private final AgentRunner runner = new ScriptedAgent().otherwise(AgentScript.writes("gate.txt", "open\n"));

    @TempDir
    private Path folder;

    @BeforeEach
    void arrange() {
        forge.repositories().create(NewRepository.named("harb").initialized().defaultBranch("main"));
        forge.repositories()
                .create(NewRepository.named("harb-ops").initialized().defaultBranch("main"));
        harb.collaborators().put("review-bot", Permission.WRITE);
        WorkQueue.of(harb).ensureLabels();
        List<Long> backlog = harb.labels().ids(List.of("backlog"));
        harb.issues().create(NewIssue.titled("Open the gate").labelIds(backlog));
    }

    @AfterEach
    void close() {
        reviewer.close();
        forge.close();
        embedded.close();
    }

    private Claim claim() {
        return Claims.in(forge.repository("johba/harb-ops"))
                .forIssuesOf(harb)
                .claimant("johba")
                .build()
                .acquire(1)
                .claim()
                .orElseThrow();
    }

    private AgentWorker worker(Claim claim) {
        // region worker
        AgentWorker worker = AgentWorker.builder(harb, Clones.in(folder, GitRemote.of(harb)), runner)
                .account("johba")
                .author(new Author("johba", "johba@example.org"))
                .beforePush(() -> !claim.heartbeat().isLost())
                .build();
        // endregion
        return worker;
    }

    private Optional<PullRequest> make(Claim claim, AgentWorker worker) throws InterruptedException {
        // region make
        Issue issue = harb.issues().get(claim.issue());
        PriorArt before = PriorArt.find(harb, issue.number());
        PullMaking making = PullMaking.of(harb, "main");
        Optional<PullRequest> pull = making.adopt(before);
        if (pull.isEmpty() && worker.implement(issue, "main", before.branch()) instanceof PullWork.Pushed) {
            pull = Optional.of(making.open(issue, before.branch()).value());
        }
        // endregion
        return pull;
    }

    private PullWalk walk(Claim claim, AgentWorker worker, int pull) {
        // region walk
        PullWalk walk = PullWalk.builder(harb, pull)
                .account("johba")
                .ci(CiEvidence.of(harb))
                .reviews(ReviewEvidence.of(harb, List.of("review-bot")))
                .worker(worker)
                .queue(MergeQueue.create())
                .attempt(claim.nonce())
                .build();
        // endregion
        return walk;
    }

    private void approve(PullRequest pull) {
        harb.statuses().create(pull.head().sha(), NewStatus.of("ci", StatusState.SUCCESS));
        reviewer.repository("johba/harb")
                .reviews()
                .give(pull.number(), NewReview.approving().commit(pull.head().sha()));
    }

    @Test
    void walk_endsWithTheClaim() throws InterruptedException {
        Claim claim = claim();
        AgentWorker worker = worker(claim);
        PullRequest pull = make(claim, worker).orElseThrow();
        PullWalk walk = walk(claim, worker, pull.number());
        // region step
        WalkStep step = walk.advance();
        String what = step.toString();
        // endregion
        assertThat(what).startsWith("#2 CI, MOVED: Waits for the build");
        approve(pull);
        // region end
        Optional<WalkEnd> end = walk.run(Duration.ofMinutes(20));
        if (end.isPresent()) {
            ExitReason reason = end.get().reason();
            if (end.get().isMerged()) {
                claim.close();
            } else if (reason.remedy() == ExitReason.Remedy.RETRY) {
                claim.release();
            } else {
                claim.block(reason, "", pull.number());
            }
        }
        // endregion
        assertThat(end).map(WalkEnd::isMerged).contains(true);
        assertThat(harb.issues().get(1).isOpen()).isFalse();
    }
}
