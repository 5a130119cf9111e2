package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.Cause;
import ai.disinto.testing.internal.ci.model.CiPipeline;
import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.model.CiState;
import ai.disinto.testing.internal.ci.yaml.WorkflowException;
import ai.disinto.testing.internal.ci.yaml.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How pipelines come to be. Every method is to be called with the lock of the CI. */
public final class Pipelines {
    private static final Pattern SKIP = Pattern.compile("\\[(?:ci *skip|skip *ci)]", Pattern.CASE_INSENSITIVE);
    private static final Set<String> BY_HAND = Set.of("deployment", "cron", "manual");

    private final CiInstance ci;
    private final PipelineQueue queue;
    private final StatusReporter reporter;
    private final Cancellation cancellation;

    public Pipelines(CiInstance ci, PipelineQueue queue) {
        this.ci = ci;
        this.queue = queue;
        this.reporter = new StatusReporter(ci);
        this.cancellation = new Cancellation(ci);
    }

    /** Makes and starts a pipeline, unless nothing is to be done about the cause. */
    public Optional<CiPipeline> create(CiRepo repo, Cause cause) {
        Map<String, String> texts = ConfigFiles.read(repo, cause.commit());
        if (texts.isEmpty() || isSkipped(cause)) {
            return Optional.empty();
        }
        List<String> problems = new ArrayList<>();
        List<WorkflowFile> files = parse(texts, problems);
        CiPipeline pipeline = pipeline(cause, null);
        pipeline.files(files);
        WorkflowPlan plan = new WorkflowPlan(ci.store(), repo, pipeline);
        problems.addAll(plan.problems());
        if (problems.isEmpty() && plan.isEmpty()) {
            return Optional.empty();
        }
        CiPipeline numbered = pipeline(cause, repo.nextNumber());
        numbered.files(files);
        repo.pipelines().add(numbered);
        if (!problems.isEmpty()) {
            numbered.broken(problems, ci.now());
            return Optional.of(numbered);
        }
        start(repo, numbered, needsApproval(repo, cause));
        return Optional.of(numbered);
    }

    private static boolean isSkipped(Cause cause) {
        boolean canBe = cause.event().equals("push") || cause.isPull();
        return canBe && SKIP.matcher(cause.message()).find();
    }

    private static List<WorkflowFile> parse(Map<String, String> texts, List<String> problems) {
        List<WorkflowFile> files = new ArrayList<>();
        texts.forEach((name, text) -> {
            try {
                files.add(WorkflowFile.parse(name, text));
            } catch (WorkflowException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        });
        return files;
    }

    private static boolean needsApproval(CiRepo repo, Cause cause) {
        if (BY_HAND.contains(cause.event())) {
            return false;
        }
        return switch (repo.requireApproval()) {
            case "forks" -> cause.isPull() && cause.fromFork();
            case "pull_requests" -> cause.isPull();
            case "all_events" -> true;
            default -> false;
        };
    }

    private void start(CiRepo repo, CiPipeline pipeline, boolean blocked) {
        CiState state = blocked ? CiState.BLOCKED : CiState.PENDING;
        new WorkflowPlan(ci.store(), repo, pipeline).make(state);
        pipeline.state(state, ci.now());
        if (!blocked) {
            cancellation.supersede(repo, pipeline);
            queue.add(repo, pipeline);
        }
        reporter.report(repo, pipeline);
    }

    /** Runs the files of a pipeline again, perhaps for another cause. */
    public Optional<CiPipeline> restart(CiRepo repo, CiPipeline old, Cause cause) {
        if (old.state() == CiState.BLOCKED) {
            throw CiRefusal.of(400, "cannot restart a pipeline with status blocked");
        }
        if (!old.errors().isEmpty()) {
            throw CiRefusal.of(500);
        }
        CiPipeline again = new CiPipeline(
                ci.store().nextId(CiPipeline.class),
                repo.nextNumber(),
                cause,
                old.number(),
                old.reruns() + 1,
                ci.now());
        again.files(old.files());
        repo.pipelines().add(again);
        start(repo, again, false);
        return Optional.of(again);
    }

    /** Lets a pipeline run that waits for it. */
    public CiPipeline approve(CiRepo repo, CiPipeline pipeline, String login) {
        if (pipeline.state() != CiState.BLOCKED) {
            throw CiRefusal.of(
                    400,
                    "cannot approve a pipeline with status " + pipeline.state().word());
        }
        pipeline.review(login, ci.now());
        start(repo, pipeline, false);
        return pipeline;
    }

    /** Refuses a pipeline that waits for approval. */
    public CiPipeline decline(CiRepo repo, CiPipeline pipeline, String login) {
        if (pipeline.state() != CiState.BLOCKED) {
            throw CiRefusal.of(500);
        }
        pipeline.review(login, ci.now());
        pipeline.state(CiState.DECLINED, ci.now());
        pipeline.workflows().forEach(workflow -> {
            workflow.state(CiState.DECLINED);
            workflow.steps().forEach(step -> step.state(CiState.DECLINED));
        });
        reporter.report(repo, pipeline);
        return pipeline;
    }

    /** Ends a pipeline that waits or runs. */
    public void cancel(CiRepo repo, CiPipeline pipeline, String login) {
        cancellation.cancel(repo, pipeline, login, 0);
    }

    /** Without a number: only to look what there would be to do. */
    private CiPipeline pipeline(Cause cause, @Nullable Integer number) {
        long id = number == null ? 0 : ci.store().nextId(CiPipeline.class);
        return new CiPipeline(id, number == null ? 0 : number, cause, 0, 0, ci.now());
    }
}
