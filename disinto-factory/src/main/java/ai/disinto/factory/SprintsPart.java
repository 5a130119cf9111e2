package ai.disinto.factory;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.factory.TickLog.Pen;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.sprint.FilingPlan;
import ai.disinto.forge.sprint.FilingReport;
import ai.disinto.forge.sprint.SprintFiler;
import ai.disinto.forge.sprint.SubIssueStatus;
import ai.disinto.forge.sprint.VisionDecision;
import ai.disinto.forge.work.WorkStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Files the issues of sprints, and closes visions. */
record SprintsPart(ProjectState state, Pen pen) {
    void run() throws InterruptedException {
        List<SprintPitch> approved = List.copyOf(state.options().sprints.get());
        for (SprintPitch pitch : approved) {
            pen.guarded(() -> settle(pitch));
        }
    }

    private void settle(SprintPitch pitch) {
        SprintFiler filer = SprintFiler.of(state.project().repository());
        FilingPlan plan = filer.plan(pitch);
        if (plan.isBlocked()) {
            pen.held("A sprint cannot be filed: " + String.join("; ", plan.problems()) + ".");
        } else if (plan.isEmpty()) {
            close(filer.completion(pitch));
        } else {
            file(plan);
        }
    }

    private void file(FilingPlan plan) {
        boolean isMissing = plan.entries().stream().anyMatch(entry -> entry.state() == SubIssueStatus.State.MISSING);
        int most = state.settings().limits().filingsPerHour();
        long left = isMissing ? most - filedInTheLastHour() : most;
        if (left < 1) {
            pen.held("No more issues are filed now: " + (most - left) + " of " + most + " were in the last hour.");
            return;
        }
        FilingReport report = plan.apply((int) left);
        report.filed().forEach(id -> pen.done("Filed " + id + " of a sprint."));
        report.steps().forEach(step -> pen.issue(step.issue()).done("Put right: " + step + "."));
        report.stopped().ifPresent(why -> pen.held("Filing stopped: " + why + "."));
    }

    /** How many issues the account that files has made, by the clock of claims. */
    private long filedInTheLastHour() {
        ForgeRepository repository = state.project().repository();
        Instant since = state.settings().time(repository).now().minus(Duration.ofHours(1));
        String login = repository.users().current().login();
        return repository.issues().list(IssueQuery.all().author(login).changedSince(since)).stream()
                .filter(issue -> issue.createdAt().isAfter(since))
                .count();
    }

    private void close(VisionDecision decision) {
        if (decision.kind() != VisionDecision.Kind.CLOSE) {
            return;
        }
        List<WorkStep> steps = decision.apply();
        steps.forEach(step -> pen.issue(step.issue()).done("Vision: " + step + "."));
    }
}
