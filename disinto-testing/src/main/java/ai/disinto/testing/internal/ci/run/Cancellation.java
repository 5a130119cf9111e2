package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.CiPipeline;
import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.model.CiState;
import ai.disinto.testing.internal.ci.model.CiStep;
import ai.disinto.testing.internal.ci.model.CiWorkflow;
import java.util.List;
import java.util.Set;

/** Ends pipelines before their time. To be called with the lock of the CI. */
final class Cancellation {
    private static final Set<CiState> LIVE = Set.of(CiState.RUNNING, CiState.PENDING, CiState.BLOCKED);

    private final CiInstance ci;
    private final StatusReporter reporter;

    Cancellation(CiInstance ci) {
        this.ci = ci;
        this.reporter = new StatusReporter(ci);
    }

    void cancel(CiRepo repo, CiPipeline pipeline, String login, int newer) {
        if (!LIVE.contains(pipeline.state())) {
            throw CiRefusal.of(400, "Cannot cancel a non-running or non-pending or non-blocked pipeline");
        }
        boolean onlyWaits = pipeline.workflows().stream().allMatch(workflow -> workflow.state() == CiState.PENDING);
        pipeline.workflows().forEach(this::cancel);
        pipeline.cancellation(login, newer);
        pipeline.finish(onlyWaits ? CiState.CANCELED : CiState.KILLED, ci.now());
        reporter.report(repo, pipeline);
    }

    private void cancel(CiWorkflow workflow) {
        if (workflow.state() == CiState.PENDING) {
            workflow.state(CiState.SKIPPED);
        }
        for (CiStep step : workflow.steps()) {
            if (step.state() == CiState.PENDING) {
                step.state(CiState.CANCELED);
            } else if (step.state() == CiState.RUNNING) {
                step.end(CiState.KILLED, 0, "Canceled", ci.now());
                step.stop().complete(null);
            }
        }
    }

    /** Cancels what a newer pipeline for the same makes pointless. */
    void supersede(CiRepo repo, CiPipeline newer) {
        if (!repo.cancelEvents().contains(newer.cause().event())) {
            return;
        }
        List.copyOf(repo.pipelines()).stream()
                .filter(old -> old != newer && LIVE.contains(old.state()) && isForTheSame(old, newer))
                .forEach(old -> cancel(repo, old, "", newer.number()));
    }

    private static boolean isForTheSame(CiPipeline old, CiPipeline newer) {
        boolean place = newer.cause().event().equals("push")
                ? old.cause().branch().equals(newer.cause().branch())
                : old.cause().refspec().equals(newer.cause().refspec());
        return place && old.cause().event().equals(newer.cause().event());
    }
}
