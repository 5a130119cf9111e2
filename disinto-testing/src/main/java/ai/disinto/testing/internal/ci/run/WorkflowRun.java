package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.CiLogLine;
import ai.disinto.testing.internal.ci.model.CiPipeline;
import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.model.CiState;
import ai.disinto.testing.internal.ci.model.CiStep;
import ai.disinto.testing.internal.ci.model.CiWorkflow;
import ai.disinto.testing.internal.ci.yaml.Occasion;
import ai.disinto.testing.internal.ci.yaml.Order;
import ai.disinto.testing.internal.ci.yaml.StepFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One workflow on its way from beginning to end: its steps one after the other. */
final class WorkflowRun {
    private final CiInstance ci;
    private final StepRunner runner;
    private final WorkflowTask task;
    private final CiRepo repo;
    private final CiPipeline pipeline;
    private final CiWorkflow workflow;
    private final StatusReporter reporter;
    private final StepEnvironment environment;
    private boolean failed;

    WorkflowRun(CiInstance ci, StepRunner runner, WorkflowTask task) {
        this.ci = ci;
        this.runner = runner;
        this.task = task;
        this.repo = task.repo();
        this.pipeline = task.pipeline();
        this.workflow = task.workflow();
        this.reporter = new StatusReporter(ci);
        this.environment = new StepEnvironment(ci, task);
    }

    void run() throws InterruptedException {
        if (!ci.locked(this::begin)) {
            return;
        }
        try (StepRunner.Session session = runner.open(task)) {
            for (CiStep step : Order.of(workflow.steps(), CiStep::name, WorkflowRun::dependencies)) {
                if (ci.locked(() -> begin(step))) {
                    StepTask stepTask = ci.locked(() -> new StepTask(
                            workflow.name(), step, environment.of(step), Duration.ofMinutes(repo.timeout())));
                    Outcome outcome = session.run(stepTask);
                    ci.locked(() -> end(step, outcome));
                }
            }
        } finally {
            ci.locked(this::end);
        }
    }

    private static List<String> dependencies(CiStep step) {
        StepFile file = step.file();
        return file == null ? List.of() : file.dependsOn();
    }

    private boolean begin() {
        if (pipeline.state() != CiState.RUNNING) {
            return false;
        }
        boolean stuck = pipeline.workflows().stream()
                .filter(other -> workflow.file().dependsOn().contains(other.name()))
                .anyMatch(other -> other.state() != CiState.SUCCESS);
        if (stuck && !workflow.file().runsAfterFailure()) {
            workflow.state(CiState.SKIPPED);
            workflow.steps().forEach(step -> step.state(CiState.SKIPPED));
            return false;
        }
        workflow.state(CiState.RUNNING);
        workflow.started(ci.now());
        reporter.report(repo, pipeline, workflow);
        return true;
    }

    private boolean begin(CiStep step) {
        if (step.state() != CiState.PENDING) {
            return false;
        }
        if (!isWanted(step)) {
            step.state(CiState.SKIPPED);
            return false;
        }
        step.start(ci.now());
        return true;
    }

    private boolean isWanted(CiStep step) {
        StepFile file = step.file();
        if (file == null) {
            return !failed;
        }
        Occasion occasion = WorkflowPlan.occasion(repo, pipeline.cause()).with(workflow.axis());
        return failed ? file.when().runsAfterFailure(occasion) : file.when().runsAfterSuccess(occasion);
    }

    private boolean end(CiStep step, Outcome outcome) {
        List<CiLogLine> lines = lines(outcome);
        ci.background()
                .later(() -> ci.locked(() -> {
                    step.log(lines);
                    return true;
                }));
        if (step.state() == CiState.RUNNING) {
            step.end(outcome.state(), outcome.exitCode(), outcome.error(), ci.now());
        }
        failed |= step.state().isFailing() && !step.ignoresFailure();
        return true;
    }

    private List<CiLogLine> lines(Outcome outcome) {
        List<CiLogLine> out = new ArrayList<>();
        for (String line : outcome.lines()) {
            out.add(new CiLogLine(ci.store().nextId(CiLogLine.class), out.size(), 0, environment.masked(line)));
        }
        return out;
    }

    /** The end of a workflow that was cancelled becomes known a moment after its steps have ended. */
    private boolean end() {
        if (pipeline.state() != CiState.RUNNING) {
            ci.background().later(() -> ci.locked(() -> finish(CiState.KILLED)));
            return true;
        }
        boolean killed = workflow.steps().stream().anyMatch(step -> step.state() == CiState.KILLED);
        return finish(killed ? CiState.KILLED : failed ? CiState.FAILURE : CiState.SUCCESS);
    }

    private boolean finish(CiState state) {
        workflow.state(state);
        workflow.finished(ci.now());
        reporter.report(repo, pipeline, workflow);
        return true;
    }
}
