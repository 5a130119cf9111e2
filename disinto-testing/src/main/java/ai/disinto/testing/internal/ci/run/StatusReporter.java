package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.api.StatusReport;
import ai.disinto.testing.internal.ci.model.CiPipeline;
import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.model.CiState;
import ai.disinto.testing.internal.ci.model.CiWorkflow;
import ai.disinto.testing.internal.store.Repository;

/** Tells the forge how workflows are: a moment later, in order, never under the lock of the CI. */
final class StatusReporter {
    private final CiInstance ci;

    StatusReporter(CiInstance ci) {
        this.ci = ci;
    }

    void report(CiRepo repo, CiPipeline pipeline) {
        pipeline.workflows().forEach(workflow -> report(repo, pipeline, workflow));
    }

    /** Reports the state of now. */
    void report(CiRepo repo, CiPipeline pipeline, CiWorkflow workflow) {
        StatusReport report = new StatusReport(
                pipeline.cause().commit(),
                context(pipeline, workflow),
                word(workflow.state()),
                ci.base() + "/repos/" + repo.id() + "/pipeline/" + pipeline.number() + "/" + workflow.pid(),
                description(workflow.state()));
        ci.background().outbound(() -> keep(repo, report));
    }

    private void keep(CiRepo repo, StatusReport report) {
        Repository repository = repo.repository();
        repository.lock().lock();
        try {
            report.keep(ci.forge(), repository, repo.user());
        } finally {
            repository.lock().unlock();
        }
        ci.forge().background().finishOutbound();
    }

    private static String context(CiPipeline pipeline, CiWorkflow workflow) {
        String event = pipeline.cause().event().equals("pull_request")
                ? "pr"
                : pipeline.cause().event();
        String row = workflow.axisId() == 0 ? "" : "/" + workflow.axisId();
        return "ci/woodpecker/" + event + "/" + workflow.name() + row;
    }

    private static String word(CiState state) {
        return switch (state) {
            case PENDING, BLOCKED, RUNNING -> "pending";
            case SUCCESS -> "success";
            case DECLINED -> "warning";
            case ERROR -> "error";
            default -> "failure";
        };
    }

    private static String description(CiState state) {
        return switch (state) {
            case PENDING -> "Pipeline is pending";
            case RUNNING -> "Pipeline is running";
            case SUCCESS -> "Pipeline was successful";
            case FAILURE, ERROR -> "Pipeline failed";
            case KILLED -> "Pipeline was canceled";
            case BLOCKED -> "Pipeline is pending approval";
            case DECLINED -> "Pipeline was rejected";
            default -> "unknown status";
        };
    }
}
