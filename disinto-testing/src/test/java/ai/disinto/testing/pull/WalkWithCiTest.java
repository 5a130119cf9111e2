package ai.disinto.testing.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.ci.PipelineQuery;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.pull.CiEvidence;
import ai.disinto.forge.pull.PullTask;
import ai.disinto.forge.pull.PullWalk;
import ai.disinto.forge.pull.ReviewEvidence;
import ai.disinto.forge.pull.WalkState;
import ai.disinto.forge.pull.WalkStep;
import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Builds that fail for reasons of their own are started again, once, and never twice for one failure. */
class WalkWithCiTest {
    private static final String WORKFLOW =
            "when:\n  - event: push\nsteps:\n  - name: test\n    image: alpine\n    commands:\n      - ./test\n";

    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
    private final EmbeddedCi ci =
            EmbeddedCi.builder(embedded).moment(Duration.ofMillis(1)).start();
    private final WalkWorker worker = new WalkWorker();
    private final Forge forge = Forge.builder()
            .url(embedded.url().toString())
            .token(embedded.addAccount("dev", "pass-dev"))
            .build();
    private final ForgeRepository harb = forge.repository("dev/harb");
    private final Woodpecker woodpecker =
            Woodpecker.builder().url(ci.url().toString()).token(ci.token("dev")).build();
    private WoodpeckerRepository builds = woodpecker.repository(1);
    private int pull;

    @BeforeEach
    void makePull() throws InterruptedException {
        Repository made = forge.repositories()
                .create(NewRepository.named("harb").initialized().defaultBranch("main"));
        builds = woodpecker.repository(woodpecker.activate(made).value().id());
        ci.step("ci", "test").prints(List.of("out of memory")).fails(137);
        write(".woodpecker/ci.yml", WORKFLOW, NewCommit.on("main").message("[CI SKIP] build"));
        write("tower.txt", "lit\n", NewCommit.on("main").newBranch("fix/issue-1"));
        pull = harb.pulls().create(NewPull.of("Light", "fix/issue-1", "main")).number();
        quiet();
    }

    @AfterEach
    void close() {
        woodpecker.close();
        forge.close();
        ci.close();
        embedded.close();
    }

    private void write(String path, String text, NewCommit commit) {
        var unused = harb.contents().create(path, text.getBytes(StandardCharsets.UTF_8), commit);
    }

    private void quiet() throws InterruptedException {
        assertThat(ci.awaitQuiet(Duration.ofSeconds(20))).isTrue();
    }

    private WalkStep step() throws InterruptedException {
        return PullWalk.builder(harb, pull)
                .account("dev")
                .ci(CiEvidence.of(harb).withWoodpecker(builds))
                .reviews(ReviewEvidence.of(harb, List.of("root1")))
                .worker(worker)
                .build()
                .advance();
    }

    private long pipelines() {
        return builds.pipelines().list(PipelineQuery.all()).stream().count();
    }

    @Test
    void aMachineThatFails_isGivenOneMoreTryWithoutARepair() throws InterruptedException {
        ci.step("ci", "test").succeeds();
        assertThat(step().kind()).isEqualTo(WalkStep.Kind.RETRIGGERED);
        quiet();
        assertThat(step().after()).isEqualTo(WalkState.REVIEW);
        assertThat(worker.tasks).isEmpty();
        assertThat(pipelines()).isEqualTo(2);
    }

    @Test
    void aMachineThatFailsAgain_countsAsAnyFailure() throws InterruptedException {
        assertThat(step().kind()).isEqualTo(WalkStep.Kind.RETRIGGERED);
        quiet();
        assertThat(step().kind()).isEqualTo(WalkStep.Kind.WORKED);
        assertThat(worker.tasks).singleElement().isInstanceOf(PullTask.FixCi.class);
    }

    @Test
    void aStartThatNobodyWroteDown_isFound() throws InterruptedException {
        ci.step("ci", "test").succeeds();
        embedded.faults()
                .on("PATCH", "/repos/*/*/issues/comments/*")
                .answer(400)
                .once();
        assertThatThrownBy(this::step).isInstanceOf(InvalidRequestException.class);
        quiet();
        assertThat(step().after()).isEqualTo(WalkState.REVIEW);
        assertThat(pipelines()).isEqualTo(2);
    }

    @Test
    void aStartThatNobodyWroteDownAndThatFails_isNotRepeated() throws InterruptedException {
        embedded.faults()
                .on("PATCH", "/repos/*/*/issues/comments/*")
                .answer(400)
                .once();
        assertThatThrownBy(this::step).isInstanceOf(InvalidRequestException.class);
        quiet();
        assertThat(step().kind()).isEqualTo(WalkStep.Kind.WORKED);
        assertThat(pipelines()).isEqualTo(2);
    }

    @Test
    void aTestThatFails_isTheWorkersAtOnce() throws InterruptedException {
        ci.step("ci", "test").prints(List.of("1 of 3 failed")).fails(1);
        write("more.txt", "more\n", NewCommit.on("fix/issue-1"));
        quiet();
        assertThat(step().kind()).isEqualTo(WalkStep.Kind.WORKED);
        assertThat(worker.tasks)
                .singleElement()
                .satisfies(task ->
                        assertThat(((PullTask.FixCi) task).verdict().log()).contains("1 of 3 failed"));
    }
}
