package ai.disinto.forge.pull;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineError;
import ai.disinto.forge.ci.PipelineState;
import ai.disinto.forge.ci.Step;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.ci.Workflow;
import ai.disinto.forge.internal.text.QuotedText;
import ai.disinto.forge.model.CommitStatus;
import ai.disinto.forge.pull.CiVerdict.Cause;
import ai.disinto.forge.pull.CiVerdict.FailedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out why pipelines failed: which steps, what their logs say, whose fault it is. */
final class CiAutopsy {
    private static final int MOST_STEPS = 5;
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LOG = 20_000;
    private static final Set<PipelineState> FAILED =
            Set.of(PipelineState.FAILURE, PipelineState.ERROR, PipelineState.KILLED);
    private static final Set<PipelineState> STOPPED = Set.of(PipelineState.KILLED, PipelineState.CANCELED);

    private final Optional<WoodpeckerRepository> builds;
    private final QuotedText text;

    CiAutopsy(Optional<WoodpeckerRepository> builds, QuotedText text) {
        this.builds = builds;
        this.text = text;
    }

    /** A failed step with the end of its log. */
    private record Body(FailedStep step, boolean isStopped, List<String> log) {}

    CiFindings red(String commit, CiTally tally, List<Pipeline> failed) {
        List<Pipeline> whole = failed.stream().map(this::whole).toList();
        List<Body> bodies =
                whole.stream().flatMap(this::bodies).limit(MOST_STEPS).toList();
        Optional<String> infra = bodies.stream()
                .flatMap(body -> body.step().reason().stream()
                        .map(reason -> "step " + CiText.name(body.step().name()) + ": " + reason))
                .findFirst()
                .or(() -> bodies.stream().allMatch(Body::isStopped) ? stopped(whole) : Optional.empty());
        return new CiFindings(
                commit,
                CiVerdict.State.RED,
                Optional.of(infra.isPresent() ? Cause.INFRA : Cause.CODE),
                what(tally, whole, bodies) + infra.map(reason -> "; " + reason).orElse(""),
                tally.counted(),
                bodies.stream().map(Body::step).toList(),
                whole.stream().map(Pipeline::number).toList(),
                log(whole, bodies));
    }

    /** How a pipeline stands. */
    static String describe(Pipeline pipeline) {
        String name = "pipeline " + pipeline.number();
        return switch (pipeline.state()) {
            case PENDING, CREATED -> name + " has not started";
            case RUNNING -> name + " is running";
            case BLOCKED -> name + " waits for somebody to approve it";
            case DECLINED -> name + " was declined by " + CiText.name(pipeline.reviewer());
            default -> name + " ended as " + CiText.name(pipeline.rawState());
        };
    }

    private static String what(CiTally tally, List<Pipeline> failed, List<Body> bodies) {
        if (!bodies.isEmpty()) {
            FailedStep first = bodies.get(0).step();
            String step = "step " + CiText.name(first.name()) + " of pipeline " + first.pipeline() + " ended with "
                    + first.exitCode();
            return bodies.size() == 1 ? step : step + ", and " + (bodies.size() - 1) + " more failed";
        }
        return failed.isEmpty()
                ? CiText.names(tally.failed().stream()
                                .map(CommitStatus::context)
                                .toList()) + " failed"
                : describe(failed.get(0));
    }

    /** Nothing of the code failed in a pipeline that somebody stopped. */
    private static Optional<String> stopped(List<Pipeline> failed) {
        boolean all = !failed.isEmpty() && failed.stream().allMatch(pipeline -> STOPPED.contains(pipeline.state()));
        return all ? Optional.of("it was stopped, nothing failed by itself") : Optional.empty();
    }

    /** With its workflows, which lists leave out. */
    private Pipeline whole(Pipeline listed) {
        return builds.flatMap(each -> each.pipelines().find(listed.number())).orElse(listed);
    }

    private Stream<Body> bodies(Pipeline pipeline) {
        return pipeline.workflows().stream()
                .filter(workflow -> FAILED.contains(workflow.state()))
                .flatMap(workflow -> workflow.steps().stream()
                        .filter(step -> FAILED.contains(step.state()))
                        .map(step -> body(pipeline, workflow, step)));
    }

    private Body body(Pipeline pipeline, Workflow workflow, Step step) {
        List<String> said = new ArrayList<>();
        Optional<String> unread = read(pipeline, step, said);
        List<String> tail = tail(step.error().isEmpty() ? said : plus(said, step.error()));
        return new Body(
                new FailedStep(
                        pipeline.number(), workflow.name(), step.name(), step.exitCode(), CiFault.of(step, tail)),
                step.state() == PipelineState.KILLED,
                unread.isEmpty() ? tail : tail(plus(tail, unread.get())));
    }

    /** Reads the log; answers why that cannot be. It failed all the same; and why says nothing about whose fault that was. */
    private Optional<String> read(Pipeline pipeline, Step step, List<String> into) {
        try {
            builds.ifPresent(
                    each -> each.pipelines().log(pipeline.number(), step).forEach(line -> into.add(line.text())));
            return Optional.empty();
        } catch (ForgeException e) {
            return Optional.of("the log could not be read: " + e.getMessage());
        }
    }

    private List<String> tail(List<String> lines) {
        return text.last(String.join("\n", lines), MOST_LINES);
    }

    private static List<String> plus(List<String> lines, String last) {
        List<String> all = new ArrayList<>(lines);
        all.add(last);
        return all;
    }

    /** Each step has the same share. */
    private String log(List<Pipeline> failed, List<Body> bodies) {
        List<List<String>> parts = new ArrayList<>();
        for (Pipeline pipeline : failed) {
            List<String> errors =
                    tail(pipeline.errors().stream().map(PipelineError::toString).toList());
            parts.add(titled("pipeline " + pipeline.number(), errors));
        }
        bodies.forEach(body -> parts.add(titled(
                CiText.name(body.step().workflow()) + ", step "
                        + CiText.name(body.step().name()),
                body.log())));
        List<List<String>> filled =
                parts.stream().filter(part -> part.size() > 1).toList();
        return String.join(
                "\n\n", filled.stream().map(part -> share(part, filled.size())).toList());
    }

    private static List<String> titled(String title, List<String> lines) {
        List<String> all = new ArrayList<>(List.of(title + ":"));
        lines.stream().filter(line -> !line.isBlank()).forEach(all::add);
        return all;
    }

    private static String share(List<String> part, int parts) {
        int lines = Math.max(1, MOST_LINES / parts - 2);
        int characters = LONGEST_LOG / parts - part.get(0).length() - 4;
        List<String> kept = new ArrayList<>();
        for (int i = part.size() - 1; i > 0 && kept.size() < lines; i--) {
            characters -= part.get(i).length() + 1;
            if (characters < 0) {
                break;
            }
            kept.add(0, part.get(i));
        }
        return part.get(0) + "\n" + String.join("\n", kept);
    }
}
