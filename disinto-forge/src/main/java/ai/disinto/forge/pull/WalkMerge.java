package ai.disinto.forge.pull;

import ai.disinto.forge.ConflictException;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.MergeOptions;
import ai.disinto.forge.MergeOutcome;
import ai.disinto.forge.pull.WalkRecord.Job;
import ai.disinto.forge.pull.WalkRecord.Tries;
import java.time.Duration;

/** The end of the way: an approved head is merged if it was built on the newest base, and brought up to date if not. */
final class WalkMerge {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final WalkMoment moment;
    private final WalkJobs jobs;
    private final CiVerdict ci;
    private final ForgeRepository repository;

    WalkMerge(WalkMoment moment, WalkJobs jobs, CiVerdict ci) {
        this.moment = moment;
        this.jobs = jobs;
        this.ci = ci;
        this.repository = moment.settings().repository();
    }

    WalkStep run() throws InterruptedException {
        WalkLimits limits = moment.limits();
        MergeQueue queue = moment.settings().queue();
        if (!queue.enter(moment.settings().pull(), moment.now().plus(limits.ciWait()), moment.now())) {
            return moment.stayed(moment.now().plus(limits.ciPoll()), "Another pull request is being merged.");
        }
        Job.Kind begun = moment.record().job().kind();
        if (begun == Job.Kind.UPDATE) {
            return update(moment.record().tries().rebases());
        }
        if (moment.record().mayResume(Job.Kind.REBASE)) {
            return jobs.rebase("it was begun");
        }
        int behind = ci.state() == CiVerdict.State.GREEN ? behind() : 0;
        return behind > 0 ? takeBaseIn(behind + " commits of the base came after the build") : merge();
    }

    /** How many commits the base has that the head, as it was built, has not. */
    private int behind() {
        return repository
                .commits()
                .compare(moment.head(), moment.pull().base().ref())
                .total();
    }

    private WalkStep merge() throws InterruptedException {
        MergeOptions options =
                MergeOptions.of(moment.settings().style(), moment.head()).deletesBranch(true);
        MergeOutcome outcome = repository.merges().merge(moment.settings().pull(), options);
        return switch (outcome.result()) {
            case MERGED -> moment.ended("merged", "");
            case HEAD_MOVED, CONFLICT, SCHEDULED ->
                moment.stayed(moment.now().plus(SOON), "Head or base moved at the same moment.");
            case UNDECIDED -> takeBaseIn("the server does not say whether there is a conflict");
            case REFUSED -> refused(outcome.message());
        };
    }

    private WalkStep takeBaseIn(String why) throws InterruptedException {
        Tries tries = moment.record().tries();
        if (tries.rebases() >= moment.limits().rebases()) {
            return moment.ended("merge_blocked", tries.rebases() + " times brought up to date; " + why);
        }
        Tries counted =
                new Tries(tries.fixes(), tries.retriggers(), tries.rounds(), tries.rebases() + 1, tries.refusals());
        moment.set(moment.record().with(counted).with(new Job(Job.Kind.UPDATE, false, 0)));
        moment.write(moment.now(), "The branch has to be brought up to date: " + why + ".");
        return update(counted.rebases());
    }

    private WalkStep update(int number) throws InterruptedException {
        boolean changed;
        try {
            changed = repository.pulls().update(moment.settings().pull());
        } catch (ConflictException e) {
            return jobs.rebase("the server says there is a conflict");
        } catch (ForbiddenException e) {
            return moment.ended("merge_blocked", "the branch cannot be brought up to date: " + e.serverMessage());
        }
        moment.set(moment.record().with(Job.NONE));
        return changed ? updated(number) : refused("it is up to date, and the server does not merge it");
    }

    private WalkStep updated(int number) {
        String why = "Brought up to date, " + number + ".";
        String head = repository
                .branches()
                .find(moment.pull().head().ref())
                .map(ai.disinto.forge.model.Branch::commit)
                .orElse(moment.head());
        if (!head.equals(moment.head())) {
            moment.set(moment.record().moved(head, moment.head(), moment.now()));
        }
        moment.write(moment.now(), why);
        return moment.step(WalkStep.Kind.UPDATED, moment.now(), why);
    }

    /** Nothing here can mend it: it may pass, or not. */
    private WalkStep refused(String message) {
        Tries tries = moment.record().tries();
        if (tries.refusals() >= moment.limits().rebases()) {
            return moment.ended("merge_blocked", message);
        }
        Tries counted =
                new Tries(tries.fixes(), tries.retriggers(), tries.rounds(), tries.rebases(), tries.refusals() + 1);
        moment.set(moment.record().with(counted));
        return moment.stayed(
                moment.now().plus(moment.limits().ciPoll()), "The server refuses to merge: " + message + ".");
    }
}
