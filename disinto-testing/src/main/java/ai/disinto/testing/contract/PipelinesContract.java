package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineQuery;
import ai.disinto.forge.ci.PipelineState;
import ai.disinto.forge.ci.Pipelines;
import ai.disinto.forge.ci.Step;
import ai.disinto.forge.model.CombinedStatus;
import ai.disinto.forge.model.CommitStatus;
import ai.disinto.forge.model.StatusState;
import ai.disinto.testing.internal.stage.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@link Pipelines}: what pushes and pull requests make, and how it ends. */
abstract class PipelinesContract extends CiRoleContract {
    private static final Duration TOLD = Duration.ofMinutes(1);

    private static Map<String, StatusState> contexts(CombinedStatus status) {
        return status.statuses().stream().collect(Collectors.toMap(CommitStatus::context, CommitStatus::state));
    }

    private static Map<String, StatusState> told(BuiltRepository repository, String commit, int contexts) {
        return contexts(Eventually.seen(
                () -> repository.code().statuses().combined(commit),
                status -> status.statuses().size() == contexts
                        && status.state()
                                .filter(state -> state != StatusState.PENDING)
                                .isPresent(),
                TOLD));
    }

    @Test
    void push_makesAPipelineOfItsCommit() {
        String commit = repository().push("good", "well done", "well.txt", "done");
        Pipeline pipeline = repository().ended(commit, "push");
        assertThat(pipeline.state()).isEqualTo(PipelineState.SUCCESS);
        assertThat(pipeline.commit()).isEqualTo(commit);
        assertThat(pipeline.branch()).isEqualTo("good");
        assertThat(pipeline.ref()).isEqualTo("refs/heads/good");
        assertThat(pipeline.author()).isEqualTo(session().login());
        assertThat(pipeline.message().strip()).isEqualTo("well done");
        assertThat(pipeline.changedFiles()).contains("well.txt");
        assertThat(pipeline.parent()).isZero();
        assertThat(pipeline.errors()).isEmpty();
    }

    @Test
    void success_hasEachStepWithItsTimes() {
        Pipeline pipeline = repository().ended(repository().push("times", "all is well"), "push");
        assertThat(pipeline.workflows()).singleElement().satisfies(workflow -> {
            assertThat(workflow.name()).isEqualTo("build");
            assertThat(workflow.state()).isEqualTo(PipelineState.SUCCESS);
        });
        assertThat(pipeline.steps()).extracting(Step::name).containsExactly("build", "test");
        assertThat(pipeline.steps()).allSatisfy(step -> {
            assertThat(step.state()).isEqualTo(PipelineState.SUCCESS);
            assertThat(step.exitCode()).isZero();
            assertThat(step.type()).isEqualTo("commands");
            assertThat(step.finishedAt().orElseThrow())
                    .isAfterOrEqualTo(step.startedAt().orElseThrow());
        });
        assertThat(pipeline.finishedAt().orElseThrow())
                .isAfterOrEqualTo(pipeline.createdAt().orElseThrow());
    }

    @Test
    void failure_namesTheStepAndItsExitCode_andTheForgeIsTold() {
        String commit = repository().push("bad", "please-fail");
        Pipeline pipeline = repository().ended(commit, "push");
        assertThat(pipeline.state()).isEqualTo(PipelineState.FAILURE);
        Step test = BuiltRepository.step(pipeline, "test");
        assertThat(test.state()).isEqualTo(PipelineState.FAILURE);
        assertThat(test.exitCode()).isEqualTo(3);
        assertThat(BuiltRepository.step(pipeline, "build").state()).isEqualTo(PipelineState.SUCCESS);
        assertThat(told(repository(), commit, 1)).isEqualTo(Map.of("ci/woodpecker/push/build", StatusState.FAILURE));
    }

    @Test
    void pull_hasAPipelineBesideThatOfItsPush_inAnyOrder() {
        String commit = repository().push("topic", "on a branch");
        int number = repository()
                .code()
                .pulls()
                .create(NewPull.of("a topic", "topic", "main"))
                .number();
        Pipeline ofPull = repository().ended(commit, "pull_request");
        Pipeline ofPush = repository().ended(commit, "push");
        assertThat(ofPull.ref()).isEqualTo("refs/pull/" + number + "/head");
        assertThat(ofPull.refspec()).isEqualTo("topic:main");
        assertThat(ofPull.branch()).isEqualTo("main");
        assertThat(ofPush.branch()).isEqualTo("topic");
        assertThat(repository().of(commit)).hasSize(2);
        assertThat(told(repository(), commit, 2))
                .isEqualTo(Map.of(
                        "ci/woodpecker/pr/build", StatusState.SUCCESS,
                        "ci/woodpecker/push/build", StatusState.SUCCESS));
    }

    @Test
    void commitThatSaysSo_makesNoPipeline() {
        String skipped = repository().push("skipping", "not this one [CI SKIP]");
        Pipeline next = repository().ended(repository().push("skipping", "but this one"), "push");
        assertThat(next.state()).isEqualTo(PipelineState.SUCCESS);
        assertThat(repository().of(skipped)).isEmpty();
    }

    @Test
    void brokenWorkflow_isAnErrorThatIsExplained() {
        BuiltRepository other = newRepository("steps: [not: valid: yaml");
        Pipeline pipeline = other.ended(other.push("main", "go"), "push");
        assertThat(pipeline.state()).isEqualTo(PipelineState.ERROR);
        assertThat(pipeline.errors()).isNotEmpty().allSatisfy(error -> {
            assertThat(error.message()).isNotBlank();
            assertThat(error.type()).isNotBlank();
        });
        assertThat(pipeline.errors()).anyMatch(error -> !error.isWarning());
        assertThat(pipeline.steps()).isEmpty();
    }

    @Test
    void find_ofAnUnknownNumber_isEmpty() {
        assertThat(repository().builds().pipelines().find(99_999)).isEmpty();
        assertThat(woodpecker().repository(987_654_321).pipelines().find(1)).isEmpty();
    }

    @Test
    void stop_killsWhatRuns() {
        Pipelines pipelines = repository().builds().pipelines();
        int number = repository()
                .made(repository().push("slow", "please-wait"), "push")
                .number();
        repository()
                .until(
                        number,
                        seen -> seen.steps().size() == 2
                                && BuiltRepository.step(seen, "test").state() == PipelineState.RUNNING);
        pipelines.stop(number);
        Pipeline ended = repository().ended(number);
        assertThat(ended.state()).isEqualTo(PipelineState.KILLED);
        refused(InvalidRequestException.class, () -> pipelines.stop(number));
    }

    @Test
    void stop_ofNothing_isNotFound() {
        refused(NotFoundException.class, () -> repository().builds().pipelines().stop(99_999));
    }

    @Test
    void states_ofAllPipelines_areKnown() {
        repository().ended(repository().push("known", "known"), "push");
        List<Pipeline> all =
                repository().builds().pipelines().list(PipelineQuery.all()).list();
        assertThat(all).isNotEmpty().extracting(Pipeline::state).doesNotContain(PipelineState.UNKNOWN);
    }
}
