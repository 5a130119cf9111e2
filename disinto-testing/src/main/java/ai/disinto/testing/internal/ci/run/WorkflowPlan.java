package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.Cause;
import ai.disinto.testing.internal.ci.model.CiPipeline;
import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.model.CiSecretEntry;
import ai.disinto.testing.internal.ci.model.CiState;
import ai.disinto.testing.internal.ci.model.CiStep;
import ai.disinto.testing.internal.ci.model.CiStore;
import ai.disinto.testing.internal.ci.model.CiWorkflow;
import ai.disinto.testing.internal.ci.yaml.Occasion;
import ai.disinto.testing.internal.ci.yaml.Order;
import ai.disinto.testing.internal.ci.yaml.StepFile;
import ai.disinto.testing.internal.ci.yaml.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns files into the workflows and steps of a pipeline: those that its cause is a reason for. */
final class WorkflowPlan {
    private final CiStore store;
    private final CiRepo repo;
    private final CiPipeline pipeline;
    private final Occasion occasion;

    WorkflowPlan(CiStore store, CiRepo repo, CiPipeline pipeline) {
        this.store = store;
        this.repo = repo;
        this.pipeline = pipeline;
        this.occasion = occasion(repo, pipeline.cause());
    }

    static Occasion occasion(CiRepo repo, Cause cause) {
        return new Occasion(
                cause.event(),
                cause.branch(),
                cause.ref(),
                repo.repository().fullName(),
                cause.cron(),
                cause.changedFiles(),
                Map.of(),
                CauseVariables.seenByConditions(repo, cause));
    }

    /** Whether there is anything to do. */
    boolean isEmpty() {
        return pipeline.files().stream().noneMatch(this::isWanted);
    }

    private boolean isWanted(WorkflowFile file) {
        return file.when().holds(occasion)
                && file.rows().stream().anyMatch(row -> !steps(file, row).isEmpty());
    }

    private List<StepFile> steps(WorkflowFile file, Map<String, String> row) {
        Occasion ofRow = occasion.with(row);
        return file.steps().stream().filter(step -> step.when().holds(ofRow)).toList();
    }

    /** What keeps the pipeline from running. */
    List<String> problems() {
        List<String> out = new ArrayList<>();
        pipeline.files().stream()
                .filter(this::isWanted)
                .forEach(file -> file.steps()
                        .forEach(step -> step.secrets().values().stream()
                                .filter(name -> !isGiven(name))
                                .forEach(name -> out.add("secret \"" + name + "\" not found"))));
        return out;
    }

    private boolean isGiven(String secret) {
        CiSecretEntry entry = repo.secrets().get(secret);
        return entry != null && entry.events().contains(pipeline.cause().event());
    }

    /** Makes the workflows, each in the same state; numbers of steps follow those of workflows. */
    void make(CiState state) {
        pipeline.workflows().clear();
        List<WorkflowFile> ordered = Order.of(
                pipeline.files().stream().filter(this::isWanted).toList(), WorkflowFile::name, WorkflowFile::dependsOn);
        for (WorkflowFile file : ordered) {
            int axis = file.rows().size() > 1 ? 1 : 0;
            for (Map<String, String> row : file.rows()) {
                if (!steps(file, row).isEmpty()) {
                    int pid = pipeline.workflows().size() + 1;
                    pipeline.workflows()
                            .add(new CiWorkflow(store.nextId(CiWorkflow.class), pid, file, row, axis, state));
                }
                axis += axis > 0 ? 1 : 0;
            }
        }
        int pid = pipeline.workflows().size();
        for (CiWorkflow workflow : pipeline.workflows()) {
            pid = makeSteps(workflow, pid, state);
        }
    }

    private int makeSteps(CiWorkflow workflow, int before, CiState state) {
        int pid = before;
        if (workflow.file().clones()) {
            pid++;
            workflow.steps().add(new CiStep(store.nextId(CiStep.class), pid, null, state));
        }
        for (StepFile step : steps(workflow.file(), workflow.axis())) {
            pid++;
            workflow.steps().add(new CiStep(store.nextId(CiStep.class), pid, step, state));
        }
        return pid;
    }
}
