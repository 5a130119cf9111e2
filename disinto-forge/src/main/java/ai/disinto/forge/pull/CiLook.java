package ai.disinto.forge.pull;

import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineState;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.model.CommitStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One look at the checks of a commit. */
final class CiLook {
    /** How a pipeline ends that will say nothing more about what is missing. */
    private static final Set<PipelineState> BROKEN =
            Set.of(PipelineState.ERROR, PipelineState.KILLED, PipelineState.CANCELED, PipelineState.DECLINED);

    private static final Set<PipelineState> WELL = Set.of(PipelineState.SUCCESS, PipelineState.SKIPPED);

    private final String commit;
    private final RequiredContexts required;
    private final CiTally tally;
    private final CiAutopsy autopsy;

    CiLook(String commit, RequiredContexts required, CiTally tally, CiAutopsy autopsy) {
        this.commit = commit;
        this.required = required;
        this.tally = tally;
        this.autopsy = autopsy;
    }

    CiFindings run(Optional<WoodpeckerRepository> woodpecker) {
        boolean decided = tally.isPassed() && !required.patterns().isEmpty();
        return woodpecker.isEmpty() || decided ? byStatuses() : byRuns(CiRuns.of(woodpecker.get(), commit));
    }

    private CiFindings byStatuses() {
        if (!tally.failed().isEmpty()) {
            return autopsy.red(commit, tally, List.of());
        }
        return tally.isPassed() ? green() : waiting(tally.waitingFor());
    }

    private CiFindings byRuns(CiRuns runs) {
        List<Pipeline> newest = runs.newest();
        if (!tally.failed().isEmpty()) {
            return byFailures(runs);
        }
        Optional<Pipeline> running =
                newest.stream().filter(each -> !each.state().isFinished()).findFirst();
        if (running.isPresent()) {
            return waiting(CiAutopsy.describe(running.get()));
        }
        List<Pipeline> failed = newest.stream().filter(this::isFailure).toList();
        if (!failed.isEmpty()) {
            return autopsy.red(commit, tally, failed);
        }
        return tally.isPassed() ? green() : waiting(tally.waitingFor());
    }

    /**
     * Where a rule names statuses, those of other workflows may fail; there only an end counts behind which none can come.
     */
    private boolean isFailure(Pipeline pipeline) {
        return required.patterns().isEmpty() ? !WELL.contains(pipeline.state()) : BROKEN.contains(pipeline.state());
    }

    /** A failed status may be about a pipeline that runs again by now, or that has more to say. */
    private CiFindings byFailures(CiRuns runs) {
        Map<Integer, Pipeline> failed = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        boolean isElsewhere = false;
        for (CommitStatus status : tally.failed()) {
            Optional<Pipeline> run = runs.behind(status);
            isElsewhere |= run.isEmpty();
            run.ifPresent(each -> {
                if (!each.state().isFinished()) {
                    open.add(CiAutopsy.describe(each));
                } else if (WELL.contains(each.state())) {
                    open.add("the forge has not heard yet that pipeline " + each.number() + " ended well");
                } else {
                    failed.put(each.number(), each);
                }
            });
        }
        return failed.isEmpty() && !isElsewhere
                ? waiting(open.get(0))
                : autopsy.red(commit, tally, List.copyOf(failed.values()));
    }

    private CiFindings green() {
        int passed = tally.counted().size();
        String why = passed == 1 ? "1 check passed" : passed + " checks passed";
        return CiFindings.of(commit, CiVerdict.State.GREEN, why, tally.counted());
    }

    private CiFindings waiting(String why) {
        return CiFindings.of(commit, CiVerdict.State.WAITING, why, tally.counted());
    }
}
