package ai.disinto.forge.pull;

import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.forge.model.User;
import ai.disinto.forge.pull.WalkRecord.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One step of a walk: looks in the order of the way, and does the first thing that is to be done. */
final class WalkTurn {
    private static final Duration CATCHING_UP = Duration.ofSeconds(2);

    private final WalkMoment moment;
    private final WalkJobs jobs;

    private WalkTurn(WalkMoment moment) {
        this.moment = moment;
        this.jobs = new WalkJobs(moment);
    }

    static WalkStep take(WalkSettings settings) throws InterruptedException {
        Instant now = settings.time().now();
        PullRequest pull = settings.repository().pulls().get(settings.pull());
        WalkLedger ledger = new WalkLedger(settings);
        WalkMoment moment = new WalkMoment(settings, pull, ledger, now);
        if (pull.isMerged()) {
            moment.arrive();
            moment.in(WalkState.MERGE);
            return moment.ended("merged", "");
        }
        if (!pull.isOpen()) {
            return moment.ended("closed_externally", "");
        }
        if (!isAtHome(settings, pull)) {
            return moment.ended("merge_blocked", "its branch is in another repository");
        }
        if (ledger.exists() && ledger.record().isEmpty()) {
            return moment.ended("walk_record_unreadable", "somebody changed the comment that keeps the count of tries");
        }
        return new WalkTurn(moment).take();
    }

    /** Branches of forks are other people's: nobody here may push to them, and their names say nothing. */
    private static boolean isAtHome(WalkSettings settings, PullRequest pull) {
        String home = settings.repository().slug().toString();
        return pull.head()
                .repository()
                .filter(slug -> slug.toString().equalsIgnoreCase(home))
                .isPresent();
    }

    private WalkStep take() throws InterruptedException {
        if (isServerBehind()) {
            return moment.isOver(moment.limits().ciWait())
                    ? moment.ended("ci_timeout", "the server does not see what was pushed")
                    : moment.stayed(moment.now().plus(CATCHING_UP), "The server has not got to the push yet.");
        }
        moment.arrive();
        CiVerdict ci = moment.settings().ci().look(moment.pull());
        return switch (ci.state()) {
            case WAITING -> waitForCi(ci.why());
            case RED -> red(ci);
            case GREEN, NOT_NEEDED -> review(ci);
        };
    }

    /** Right after a push a server may still show the head before it; the branch itself tells. */
    private boolean isServerBehind() {
        if (!moment.head().equals(moment.record().place().from())) {
            return false;
        }
        Optional<Branch> branch = moment.settings()
                .repository()
                .branches()
                .find(moment.pull().head().ref());
        return branch.filter(there -> !there.commit().equals(moment.head())).isPresent();
    }

    private WalkStep waitForCi(String why) {
        moment.in(WalkState.CI);
        WalkLimits limits = moment.limits();
        return moment.isOver(limits.ciWait())
                ? moment.ended("ci_timeout", why)
                : moment.waited(limits.ciPoll(), limits.ciWait(), "Waits for the build: " + why + ".");
    }

    private WalkStep red(CiVerdict ci) throws InterruptedException {
        WalkRetrigger retrigger = new WalkRetrigger(moment, ci);
        if (retrigger.isBehind()) {
            return waitForCi("it was started again");
        }
        moment.in(WalkState.CI);
        if (retrigger.isDue()) {
            return retrigger.run();
        }
        moment.settings().queue().leave(moment.settings().pull());
        return jobs.fix(ci);
    }

    private WalkStep review(CiVerdict ci) throws InterruptedException {
        ReviewVerdict verdict = moment.settings().reviews().look(moment.pull());
        if (verdict.state() == ReviewVerdict.State.APPROVED) {
            moment.in(WalkState.MERGE);
            return new WalkMerge(moment, jobs, ci).run();
        }
        moment.in(WalkState.REVIEW);
        if (verdict.state() == ReviewVerdict.State.CHANGES_REQUESTED && !isAnswered(verdict)) {
            moment.settings().queue().leave(moment.settings().pull());
            return jobs.answer(verdict);
        }
        if (isUnexpected(verdict, moment.pull(), moment.settings().reviews())) {
            return moment.ended("unexpected_verdict", verdict.why());
        }
        WalkLimits limits = moment.limits();
        return moment.isOver(limits.reviewWait())
                ? moment.ended("review_timeout", verdict.why())
                : moment.waited(
                        limits.reviewPoll(), limits.reviewWait(), "Waits for a verdict: " + verdict.why() + ".");
    }

    /** Whether the worker had nothing to change about these reviews: then it is the reviewers' turn. */
    private boolean isAnswered(ReviewVerdict verdict) {
        Job job = moment.record().job();
        return job.kind() == Job.Kind.ANSWERED && WalkJobs.newest(verdict) <= job.subject();
    }

    /** Whether one who may decide gave a verdict about the head that nobody knows. */
    static boolean isUnexpected(ReviewVerdict verdict, PullRequest pull, ReviewEvidence reviews) {
        return verdict.notCounted().stream()
                .map(ReviewVerdict.NotCounted::review)
                .filter(review -> review.state() == ReviewState.UNKNOWN && !review.isStale() && !review.isDismissed())
                .filter(review -> review.commit().equals(pull.head().sha()))
                .map(review -> review.author().map(User::login).orElse(""))
                .anyMatch(login -> reviews.mayDecide(login)
                        && !login.equalsIgnoreCase(pull.author().login()));
    }
}
