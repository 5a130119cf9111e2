package ai.disinto.forge.pull;

import ai.disinto.forge.model.Review;
import ai.disinto.forge.pull.WalkRecord.Job;
import ai.disinto.forge.pull.WalkRecord.Tries;
import java.time.Instant;

/** What the worker does in a walk. Each job is noted before it begins; one that was interrupted is begun once more. */
final class WalkJobs {
    private final WalkMoment moment;

    WalkJobs(WalkMoment moment) {
        this.moment = moment;
    }

    WalkStep fix(CiVerdict ci) throws InterruptedException {
        Tries tries = moment.record().tries();
        boolean resumes = moment.record().mayResume(Job.Kind.FIX);
        int attempt = resumes ? tries.fixes() : tries.fixes() + 1;
        if (attempt > moment.limits().ciFixes()) {
            return moment.ended("ci_exhausted", tries.fixes() + " repairs; " + ci.why());
        }
        Tries counted = new Tries(attempt, tries.retriggers(), tries.rounds(), tries.rebases(), tries.refusals());
        PullTask task = new PullTask.FixCi(moment.pull(), ci, attempt);
        Job job = new Job(Job.Kind.FIX, resumes, 0);
        begin(task, job, counted, "The build failed: " + ci.why() + ". Repair " + attempt + ".");
        return work(task);
    }

    WalkStep answer(ReviewVerdict verdict) throws InterruptedException {
        Tries tries = moment.record().tries();
        boolean resumes = moment.record().mayResume(Job.Kind.ANSWER);
        int attempt = resumes ? tries.rounds() : tries.rounds() + 1;
        if (attempt > moment.limits().reviewRounds()) {
            return moment.ended("review_exhausted", tries.rounds() + " rounds; " + verdict.why());
        }
        Tries counted = new Tries(tries.fixes(), tries.retriggers(), attempt, tries.rebases(), tries.refusals());
        Job job = new Job(Job.Kind.ANSWER, resumes, newest(verdict));
        PullTask task = new PullTask.AnswerReview(moment.pull(), verdict, attempt);
        begin(task, job, counted, "Changes are requested: " + verdict.why() + ". Round " + attempt + ".");
        return work(task);
    }

    /** The try is counted already, with the update that the server could not make. */
    WalkStep rebase(String why) throws InterruptedException {
        Tries tries = moment.record().tries();
        boolean resumes = moment.record().mayResume(Job.Kind.REBASE);
        PullTask task = new PullTask.Rebase(moment.pull(), why, tries.rebases());
        begin(task, new Job(Job.Kind.REBASE, resumes, 0), tries, "The branch has to be rebased: " + why + ".");
        return work(task);
    }

    static long newest(ReviewVerdict verdict) {
        return verdict.counted().stream().mapToLong(Review::id).max().orElse(0);
    }

    /** What cannot begin is not counted; who dies after this has used the try up, once it was begun again. */
    private void begin(PullTask task, Job job, Tries tries, String sentence) {
        moment.settings().worker().prepare(task);
        moment.set(moment.record().with(job).with(tries));
        moment.write(moment.now(), job.isResumed() ? sentence + " (It was interrupted.)" : sentence);
    }

    private WalkStep work(PullTask task) throws InterruptedException {
        PullWork work = moment.settings().worker().work(task);
        Instant done = moment.settings().time().now();
        if (work instanceof PullWork.Pushed pushed && !pushed.head().equals(moment.head())) {
            return pushed(pushed.head(), done);
        }
        Job job = moment.record().job();
        boolean answered = job.kind() == Job.Kind.ANSWER && work instanceof PullWork.Nothing;
        Job next = answered ? new Job(Job.Kind.ANSWERED, false, job.subject()) : Job.NONE;
        moment.set(moment.record().since(done).with(next));
        String why = "Nothing was pushed: " + reason(work) + ".";
        moment.write(done, why);
        return moment.step(WalkStep.Kind.WORKED, done.plus(moment.limits().ciPoll()), why);
    }

    private WalkStep pushed(String head, Instant done) {
        moment.set(moment.record().moved(head, moment.head(), done));
        String why = "Pushed " + head.substring(0, Math.min(10, head.length())) + ".";
        moment.write(done, why);
        return moment.step(WalkStep.Kind.WORKED, done, why);
    }

    private static String reason(PullWork work) {
        if (work instanceof PullWork.Nothing nothing) {
            return nothing.reason();
        }
        if (work instanceof PullWork.Conflict conflict) {
            return conflict.reason();
        }
        if (work instanceof PullWork.Refused refused) {
            return "the worker refused it as " + refused.refusal().status().word();
        }
        return work instanceof PullWork.Failed failed ? failed.reason() : "the branch is where it was";
    }
}
