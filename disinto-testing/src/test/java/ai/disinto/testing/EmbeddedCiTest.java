package ai.disinto.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.ci.CiRepositoryEdit;
import ai.disinto.forge.ci.CronJob;
import ai.disinto.forge.ci.NewCiSecret;
import ai.disinto.forge.ci.NewCronJob;
import ai.disinto.forge.ci.NewPipeline;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineQuery;
import ai.disinto.forge.ci.PipelineState;
import ai.disinto.forge.ci.Step;
import ai.disinto.forge.model.CommitStatus;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedCiTest {
    private static final String WORKFLOW = """
            skip_clone: true
            when:
              - event: [push, pull_request, tag, manual, deployment, cron]
            steps:
              - name: build
                image: bash
                commands: [echo hello]
              - name: test
                image: bash
                commands: [make test]
            """;

    private final CiSketch sketch = new CiSketch(builder -> builder);

    @AfterEach
    void close() {
        sketch.close();
    }

    private Pipeline pushed() throws InterruptedException {
        sketch.push("main", ".woodpecker/ci.yml", WORKFLOW);
        return sketch.settled();
    }

    @Test
    void push_runsTheWorkflow_andTellsTheForge() throws InterruptedException {
        Pipeline pipeline = pushed();
        assertThat(pipeline.state()).isEqualTo(PipelineState.SUCCESS);
        assertThat(pipeline.steps()).extracting(Step::name).containsExactly("build", "test");
        CommitStatus status =
                sketch.repository().statuses().combined("main").statuses().get(0);
        assertThat(status.context()).isEqualTo("ci/woodpecker/push/ci");
        assertThat(status.rawState()).isEqualTo("success");
    }

    @Test
    void commands_areNotExecuted_unlessAskedFor() throws InterruptedException {
        sketch.push("main", ".woodpecker/ci.yml", WORKFLOW.replace("echo hello", "exit 9"));
        Pipeline pipeline = sketch.settled();
        assertThat(pipeline.state()).isEqualTo(PipelineState.SUCCESS);
        assertThat(sketch.log(pipeline, "build")).isEmpty();
    }

    @Test
    void scriptedFailure_failsThePipeline_andSkipsWhatComesAfter() throws InterruptedException {
        sketch.ci().step("ci", "build").prints(List.of("no such file")).fails(2);
        Pipeline pipeline = pushed();
        assertThat(pipeline.state()).isEqualTo(PipelineState.FAILURE);
        assertThat(pipeline.steps())
                .extracting(Step::state)
                .containsExactly(PipelineState.FAILURE, PipelineState.SKIPPED);
        assertThat(pipeline.steps().get(0).exitCode()).isEqualTo(2);
        assertThat(sketch.log(pipeline, "build")).containsExactly("no such file");
    }

    @Test
    void waitingStep_isStopped_andKillsThePipeline() throws InterruptedException {
        sketch.ci().step("*", "test").waits();
        sketch.push("main", ".woodpecker/ci.yml", WORKFLOW);
        awaitRunning("test");
        sketch.builds().pipelines().stop(1);
        Pipeline pipeline = sketch.settled();
        assertThat(pipeline.state()).isEqualTo(PipelineState.KILLED);
        assertThat(pipeline.steps().get(1).error()).isEqualTo("Canceled");
        assertThat(pipeline.workflows().get(0).state()).isEqualTo(PipelineState.KILLED);
        assertThatThrownBy(() -> sketch.builds().pipelines().stop(1)).isInstanceOf(InvalidRequestException.class);
    }

    private void awaitRunning(String step) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            boolean running = sketch.newest().steps().stream()
                    .anyMatch(each -> each.name().equals(step) && each.state() == PipelineState.RUNNING);
            if (running) {
                return;
            }
            boolean unused = sketch.ci().awaitQuiet(Duration.ofMillis(10));
        }
        throw new AssertionError(step + " does not run");
    }

    @Test
    void waitingStep_goesOn_whenItIsReleased() throws InterruptedException {
        ScriptedStep script = sketch.ci().step("ci", "build").waits();
        sketch.push("main", ".woodpecker/ci.yml", WORKFLOW);
        awaitRunning("build");
        script.release();
        assertThat(sketch.settled().state()).isEqualTo(PipelineState.SUCCESS);
    }

    @Test
    void newerPush_replacesTheOlderOne() throws InterruptedException {
        ScriptedStep script = sketch.ci().step("ci", "build").waits();
        sketch.push("main", ".woodpecker/ci.yml", WORKFLOW);
        awaitRunning("build");
        sketch.push("main", "more.txt", "x");
        script.release();
        sketch.quiet();
        assertThat(sketch.builds().pipelines().find(1).orElseThrow().state()).isEqualTo(PipelineState.KILLED);
        assertThat(sketch.newest().state()).isEqualTo(PipelineState.SUCCESS);
    }

    @Test
    void pullRequest_hasAPipelineAndAContextOfItsOwn() throws InterruptedException {
        pushed();
        byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
        assertThat(sketch.repository()
                        .contents()
                        .create(
                                "pr.txt",
                                bytes,
                                NewCommit.on("main").message("pr").newBranch("fix"))
                        .isDone())
                .isTrue();
        sketch.repository().pulls().create(NewPull.of("Fix", "fix", "main"));
        sketch.quiet();
        Pipeline pull = sketch.builds()
                .pipelines()
                .list(PipelineQuery.all().event("pull_request"))
                .first()
                .orElseThrow();
        assertThat(pull.refspec()).isEqualTo("fix:main");
        assertThat(sketch.repository().statuses().combined("fix").statuses())
                .extracting(CommitStatus::context)
                .contains("ci/woodpecker/pr/ci", "ci/woodpecker/push/ci");
    }

    @Test
    void tag_makesAPipeline() throws InterruptedException {
        Pipeline push = pushed();
        sketch.repository().tags().create("v1", push.commit(), "one");
        Pipeline tag = sketch.settled();
        assertThat(tag.event()).isEqualTo("tag");
        assertThat(tag.ref()).isEqualTo("refs/tags/v1");
    }

    @Test
    void brokenWorkflow_isAnError_andDoesNotRun() throws InterruptedException {
        sketch.push("main", ".woodpecker/ci.yml", "steps: [not: valid: yaml");
        Pipeline pipeline = sketch.settled();
        assertThat(pipeline.state()).isEqualTo(PipelineState.ERROR);
        assertThat(pipeline.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("line 1"));
        assertThat(sketch.repository().statuses().combined("main").state()).isEmpty();
    }

    @Test
    void skippedCommit_andForeignBranch_makeNoPipeline() throws InterruptedException {
        sketch.push("main", ".woodpecker/ci.yml", WORKFLOW + "depends_on: []\n");
        sketch.quiet();
        sketch.repository()
                .contents()
                .create("s.txt", new byte[] {1}, NewCommit.on("main").message("nothing to see [skip ci]"));
        sketch.quiet();
        assertThat(sketch.builds().pipelines().list(PipelineQuery.all()).list()).hasSize(1);
    }

    @Test
    void manualPipeline_thatNoWorkflowIsFor_isFiltered() throws InterruptedException {
        sketch.push("main", ".woodpecker.yaml", WORKFLOW.replace("manual, ", ""));
        sketch.quiet();
        assertThat(sketch.builds().pipelines().start(NewPipeline.of("main"))).isEmpty();
    }

    @Test
    void approval_letsAPipelineRun_orNot() throws InterruptedException {
        sketch.builds().edit(CiRepositoryEdit.of().requireApproval("all_events"));
        assertThat(pushed().state()).isEqualTo(PipelineState.BLOCKED);
        assertThat(sketch.builds().pipelines().approve(1).reviewer()).isEqualTo("dev");
        assertThat(sketch.settled().state()).isEqualTo(PipelineState.SUCCESS);
        sketch.push("main", "two.txt", "2");
        assertThat(sketch.builds().pipelines().decline(2).state()).isEqualTo(PipelineState.DECLINED);
    }

    @Test
    void promotion_needsThePermission() throws InterruptedException {
        pushed();
        assertThatThrownBy(() -> sketch.builds().pipelines().promote(1, "live")).isInstanceOf(ForbiddenException.class);
        sketch.builds().edit(CiRepositoryEdit.of().allowDeployments(true));
        Pipeline promoted = sketch.builds().pipelines().promote(1, "live").orElseThrow();
        assertThat(promoted.deployTarget()).isEqualTo("live");
        assertThat(promoted.parent()).isEqualTo(1);
    }

    @Test
    void secretThatIsMissing_isAnError_untilItIsThere() throws InterruptedException {
        String secret = "    environment: {KEY: {from_secret: deploy_key}}\n";
        sketch.push("main", ".woodpecker/ci.yml", WORKFLOW + secret);
        assertThat(sketch.settled().state()).isEqualTo(PipelineState.ERROR);
        sketch.builds().secrets().save(NewCiSecret.of("deploy_key", Secret.of("hunter2")));
        sketch.builds().secrets().save(NewCiSecret.of("deploy_key", Secret.of("hunter3")));
        assertThat(sketch.builds().secrets().list().list()).hasSize(1);
        sketch.push("main", "again.txt", "x");
        assertThat(sketch.settled().state()).isEqualTo(PipelineState.SUCCESS);
    }

    @Test
    void cronJob_runsWhenItIsAsked() throws InterruptedException {
        pushed();
        CronJob job = sketch.builds().cronJobs().create(NewCronJob.of("nightly", "@daily"));
        assertThat(sketch.builds().cronJobs().run(job.id()).orElseThrow().event())
                .isEqualTo("cron");
        assertThat(sketch.settled().message()).isEqualTo("nightly");
        sketch.builds().cronJobs().delete(job.id());
        assertThat(sketch.builds().cronJobs().list().list()).isEmpty();
    }

    @Test
    void deactivatedRepository_makesNoPipelines_andCanBeActivatedAgain() throws InterruptedException {
        pushed();
        sketch.builds().deactivate();
        sketch.push("main", "quiet.txt", "x");
        sketch.quiet();
        assertThat(sketch.builds().pipelines().list(PipelineQuery.all()).list()).hasSize(1);
        assertThat(sketch.builds().find().orElseThrow().isActive()).isFalse();
    }

    @Test
    void operationThatIsMissing_failsTheTestThatUsesIt() throws Exception {
        EmbeddedForge forge = EmbeddedForge.start();
        EmbeddedCi ci = EmbeddedCi.start(forge);
        URI missing = URI.create(ci.url() + "/api/forges");
        int status = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(missing).build(), BodyHandlers.ofString())
                .statusCode();
        assertThat(status).isEqualTo(501);
        assertThatThrownBy(ci::close)
                .isInstanceOf(MissingOperationException.class)
                .hasMessageContaining("/api/forges");
        forge.close();
    }
}
