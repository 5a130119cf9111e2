package ai.disinto.forge.work;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.work.Attempt.Taken;
import ai.disinto.forge.work.StrandedIssue.Reason;
import ai.disinto.forge.work.WorkStep.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts back what nobody has any more. Each repair holds the claim while it lasts, like any claimant: so it never changes
 * an issue that somebody has just won, and of two repairs one happens.
 */
final class Repair {
    private static final String EXPIRED = "claim_expired";

    private final ClaimSettings settings;
    private final boolean preview;
    private final Instant now;
    private final WorkLeft left;

    Repair(ClaimSettings settings, boolean preview, Instant now, WorkLeft left) {
        this.settings = settings;
        this.preview = preview;
        this.now = now;
        this.left = left;
    }

    /**
     * What came of a repair.
     *
     * @param isHeld whether somebody has the issue by now
     * @param isOpen whether the issue is still open
     */
    record Result(
            List<WorkStep> steps,
            Set<String> labels,
            boolean isOpen,
            boolean isHeld,
            Optional<StrandedIssue> stranded,
            List<String> notes) {
        static Result done(List<WorkStep> steps, Set<String> labels, boolean isOpen) {
            return new Result(steps, labels, isOpen, false, Optional.empty(), List.of());
        }

        static Result held(String note) {
            return new Result(List.of(), Set.of(), true, true, Optional.empty(), List.of(note));
        }

        static Result stranded(StrandedIssue issue) {
            return new Result(List.of(), Set.of(), true, false, Optional.of(issue), List.of());
        }

        static Result nothing(String note) {
            return new Result(List.of(), Set.of(), false, false, Optional.empty(), List.of(note));
        }
    }

    /** What a repair makes of an issue. */
    private enum Target {
        BACKLOG,
        BLOCKED_BEFORE,
        BLOCKED_NOW,
        UNDERSPECIFIED
    }

    /** An issue in progress that nobody has. */
    Result abandoned(Issue issue, Holding holding) {
        PriorArt work = left.of(issue.number());
        if (work.pull().isPresent() && !isStopped(issue.labelNames())) {
            String words = "nobody has it, and pull request #"
                    + work.pull().get().number() + " is open; claim it to go on there";
            return Result.stranded(new StrandedIssue(issue.number(), Reason.ORPHANED_PULL, words));
        }
        return putBack(issue, holding, target(issue, work));
    }

    /** Whether nobody may claim it: then nobody can go on in its pull request either. */
    private static boolean isStopped(Set<String> labels) {
        return !labels.contains(WorkLabels.BACKLOG)
                && (labels.contains(WorkLabels.BLOCKED) || labels.contains(WorkLabels.UNDERSPECIFIED));
    }

    /** An issue that a person took the label {@code blocked} from. */
    Result unblocked(Issue issue, Holding holding) {
        return holding.isAbandoned()
                ? putBack(issue, holding, Target.BACKLOG)
                : Result.held("#" + issue.number() + " is held, although no label says where it stands");
    }

    private Result putBack(Issue issue, Holding holding, Target target) {
        if (preview) {
            Projection projection = Projection.preview(settings.repository(), issue);
            List<WorkStep> steps = new ArrayList<>();
            if (target == Target.BLOCKED_NOW) {
                steps.add(new WorkStep(issue.number(), Kind.COMMENTED, "blocked"));
            }
            apply(projection, target, holding.claimants());
            steps.addAll(projection.steps());
            steps.add(new WorkStep(issue.number(), Kind.CLAIM_RELEASED, ""));
            return Result.done(steps, projection.labels(), true);
        }
        return attempt(issue.number(), holding) instanceof Taken taken
                ? putBack(issue, taken.lease(), target)
                : Result.held("#" + issue.number() + " was claimed meanwhile");
    }

    private Target target(Issue issue, PriorArt work) {
        Set<String> labels = issue.labelNames();
        if (labels.contains(WorkLabels.BLOCKED)) {
            return Target.BLOCKED_BEFORE;
        }
        if (labels.contains(WorkLabels.UNDERSPECIFIED)) {
            return Target.UNDERSPECIFIED;
        }
        boolean queued = labels.contains(WorkLabels.BACKLOG);
        return !queued && left.hasUnmerged(work) ? Target.BLOCKED_NOW : Target.BACKLOG;
    }

    private Result putBack(Issue seen, FileLease lease, Target target) {
        Optional<Issue> again = settings.repository().issues().find(seen.number());
        boolean same = again.filter(issue -> issue.isOpen()
                        && issue.labelNames().equals(seen.labelNames())
                        && Reconciliation.assignees(issue).equals(Reconciliation.assignees(seen)))
                .isPresent();
        if (!same) {
            lease.giveBack();
            return Result.nothing("#" + seen.number() + " changed meanwhile");
        }
        List<WorkStep> steps = new ArrayList<>();
        if (target == Target.BLOCKED_NOW) {
            steps.addAll(new DiagnosticComment(settings, key(lease), diagnosis()).post(seen.number(), now));
        }
        Projection projection = Projection.on(settings.repository(), again.orElseThrow());
        apply(projection, target, lease.before());
        steps.addAll(projection.steps());
        if (lease.end()) {
            steps.add(new WorkStep(seen.number(), Kind.CLAIM_RELEASED, ""));
        }
        return Result.done(steps, projection.labels(), true);
    }

    private static String key(FileLease lease) {
        return "expired/" + lease.acquiredAt().getEpochSecond();
    }

    private static Diagnosis diagnosis() {
        String detail = "nobody renewed the claim; there is work that is not merged";
        return Diagnosis.of(new ExitReason(EXPIRED, detail), "");
    }

    private static void apply(Projection projection, Target target, Set<String> claimants) {
        switch (target) {
            case BACKLOG -> projection.released(claimants);
            case BLOCKED_BEFORE, BLOCKED_NOW -> projection.stopped(WorkLabels.BLOCKED, claimants);
            case UNDERSPECIFIED -> projection.stopped(WorkLabels.UNDERSPECIFIED, claimants);
        }
    }

    /** A claim whose issue may be closed. */
    Result closed(int number, @Nullable Branch branch) {
        Optional<Issue> seen = settings.repository().issues().find(number);
        if (seen.isEmpty() || seen.get().isPull()) {
            return Result.nothing("there is a claim on #" + number + ", which is no issue");
        }
        if (seen.get().isOpen()) {
            return Result.nothing("#" + number + " was opened meanwhile");
        }
        Holding holding = Holding.of(settings, number, branch, now);
        if (!holding.isAbandoned()) {
            return Result.nothing(
                    holding.note().orElse("#" + number + " is closed, and its holder has not given it back yet"));
        }
        if (preview) {
            return deleted(Projection.preview(settings.repository(), seen.get()), holding.claimants());
        }
        if (!(attempt(number, holding) instanceof Taken taken)) {
            return Result.nothing("#" + number + " was claimed meanwhile");
        }
        Optional<Issue> still = settings.repository().issues().find(number).filter(issue -> !issue.isOpen());
        if (still.isEmpty()) {
            taken.lease().giveBack();
            return Result.nothing("#" + number + " was opened meanwhile");
        }
        Result result = deleted(
                Projection.on(settings.repository(), still.get()), taken.lease().before());
        settings.branch(number).delete();
        return result;
    }

    private static Result deleted(Projection projection, Set<String> claimants) {
        projection.left(claimants);
        List<WorkStep> steps = new ArrayList<>(projection.steps());
        steps.add(new WorkStep(projection.number(), Kind.CLAIM_DELETED, "claims/" + projection.number()));
        return Result.done(steps, projection.labels(), false);
    }

    private Attempt attempt(int number, Holding holding) {
        ClaimRace race = ClaimRace.ofRepair(settings, number);
        Optional<Attempt> taken = holding.file()
                .flatMap(file -> holding.isReadable() ? race.takeOver(file, now) : race.overwrite(file, now));
        return taken.orElseGet(race::run);
    }
}
