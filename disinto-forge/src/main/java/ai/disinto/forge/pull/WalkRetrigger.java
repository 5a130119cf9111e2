package ai.disinto.forge.pull;

import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineQuery;
import ai.disinto.forge.ci.Pipelines;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.pull.WalkRecord.Job;
import ai.disinto.forge.pull.WalkRecord.Tries;
import java.util.List;
import java.util.Optional;

/** Starts builds again that failed for reasons of their own, each once: what was started again is found at the CI server. */
final class WalkRetrigger {
    private static final int NEWEST = 100;

    private final WalkMoment moment;
    private final CiVerdict ci;
    private final Optional<WoodpeckerRepository> builds;

    WalkRetrigger(WalkMoment moment, CiVerdict ci) {
        this.moment = moment;
        this.ci = ci;
        this.builds = moment.settings().ci().woodpecker();
    }

    /** Whether it was started again, and what failed is still what failed before. */
    boolean isBehind() {
        Job job = moment.record().job();
        return job.kind() == Job.Kind.RETRIGGERED && !ci.failedPipelines().isEmpty() && newest() <= job.subject();
    }

    /** Whether it was begun, or there is reason to. */
    boolean isDue() {
        boolean left = moment.record().tries().retriggers() < moment.limits().ciRetriggers();
        boolean infra = ci.cause().filter(CiVerdict.Cause.INFRA::equals).isPresent();
        return infra && builds.isPresent() && !ci.failedPipelines().isEmpty() && (isBegun() || left);
    }

    /** Whether it was begun for what failed, and nobody knows whether it was done. */
    private boolean isBegun() {
        Job job = moment.record().job();
        return job.kind() == Job.Kind.RETRIGGER && newest() <= job.subject();
    }

    WalkStep run() {
        if (!isBegun()) {
            Tries tries = moment.record().tries();
            Tries counted =
                    new Tries(tries.fixes(), tries.retriggers() + 1, tries.rounds(), tries.rebases(), tries.refusals());
            moment.set(moment.record().with(counted).with(new Job(Job.Kind.RETRIGGER, false, newest())));
            moment.write(moment.now(), "The build failed for reasons of its own: " + ci.why() + ".");
        }
        boolean started = builds.map(WoodpeckerRepository::pipelines)
                .filter(this::restart)
                .isPresent();
        Job job = moment.record().job();
        moment.set(moment.record()
                .since(moment.now())
                .with(started ? new Job(Job.Kind.RETRIGGERED, false, job.subject()) : Job.NONE));
        String why = started ? "Started the build again." : "The build could not be started again.";
        moment.write(moment.now(), why);
        return moment.step(
                WalkStep.Kind.RETRIGGERED, moment.now().plus(moment.limits().ciPoll()), why);
    }

    /** Whether there is at least one new pipeline, of this call or one before it. */
    private boolean restart(Pipelines pipelines) {
        List<Pipeline> known =
                pipelines.list(PipelineQuery.all()).stream().limit(NEWEST).toList();
        boolean started = false;
        for (int number : ci.failedPipelines()) {
            boolean there = known.stream().anyMatch(pipeline -> pipeline.parent() == number);
            started |= there || pipelines.restart(number).isPresent();
        }
        return started;
    }

    private int newest() {
        return ci.failedPipelines().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
