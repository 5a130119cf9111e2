package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.CiPipeline;
import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.model.CiState;
import ai.disinto.testing.internal.ci.model.CiWorkflow;
import java.util.List;

/** One pipeline on its way from beginning to end: its workflows one after the other. */
final class PipelineRun {
    private static final List<CiState> WORST_FIRST = List.of(CiState.KILLED, CiState.ERROR, CiState.FAILURE);

    private final CiInstance ci;
    private final StepRunner steps;
    private final CiRepo repo;
    private final CiPipeline pipeline;

    PipelineRun(CiInstance ci, StepRunner steps, CiRepo repo, CiPipeline pipeline) {
        this.ci = ci;
        this.steps = steps;
        this.repo = repo;
        this.pipeline = pipeline;
    }

    void run() throws InterruptedException {
        if (!ci.locked(this::begin)) {
            return;
        }
        for (CiWorkflow workflow : List.copyOf(pipeline.workflows())) {
            new WorkflowRun(ci, steps, new WorkflowTask(repo, pipeline, workflow)).run();
        }
        ci.locked(this::end);
    }

    private boolean begin() {
        if (pipeline.state() != CiState.PENDING) {
            return false;
        }
        pipeline.start(ci.now());
        return true;
    }

    private boolean end() {
        if (pipeline.state() == CiState.RUNNING) {
            List<CiState> states =
                    pipeline.workflows().stream().map(CiWorkflow::state).toList();
            CiState end =
                    WORST_FIRST.stream().filter(states::contains).findFirst().orElse(CiState.SUCCESS);
            pipeline.finish(end, ci.now());
        }
        return true;
    }
}
