package ai.disinto.forge.work;

import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.User;
import ai.disinto.forge.work.Attempt.Refused;
import ai.disinto.forge.work.Attempt.Taken;
import ai.disinto.forge.work.ClaimOutcome.NotClaimable;
import ai.disinto.forge.work.ClaimOutcome.Reason;
import ai.disinto.forge.work.ClaimOutcome.Won;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One attempt to claim an issue. The issue is looked at before, so that nothing is written for one that nobody may have,
 * and again once the claim is won: whoever had it a moment ago may have closed it.
 */
final class Acquisition {
    private final ClaimSettings settings;
    private final int number;
    private final String nonce;

    Acquisition(ClaimSettings settings, int number, String nonce) {
        this.settings = settings;
        this.number = number;
        this.nonce = nonce;
    }

    ClaimOutcome run() {
        Optional<Issue> before = seen();
        Optional<NotClaimable> unfit = unfit(before);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        try {
            Attempt attempt = new ClaimRace(settings, number, nonce).run();
            return attempt instanceof Taken taken ? won(taken) : ((Refused) attempt).outcome();
        } catch (ForbiddenException e) {
            if (settings.settling().isEmpty() || settings.ops().get().mayPush()) {
                throw e;
            }
            return new Assignment(settings, before.orElseThrow(), nonce).run();
        }
    }

    private ClaimOutcome won(Taken taken) {
        Optional<Issue> now = seen();
        Optional<NotClaimable> unfit = unfit(now)
                .or(() -> now.flatMap(issue -> taken(issue, taken.lease().before())));
        if (unfit.isPresent()) {
            taken.lease().giveBack();
            return unfit.get();
        }
        Claim claim = new Claim(settings, number, taken.lease());
        now.ifPresent(claim::show);
        return new Won(claim, taken.way());
    }

    private Optional<Issue> seen() {
        return settings.repository().issues().find(number);
    }

    private Optional<NotClaimable> unfit(Optional<Issue> seen) {
        if (seen.filter(issue -> !issue.isPull()).isEmpty()) {
            return refused(Reason.NO_ISSUE, "there is no issue #" + number);
        }
        Issue issue = seen.get();
        if (!issue.isOpen()) {
            return refused(Reason.CLOSED, "#" + number + " is closed");
        }
        Optional<String> foreign = WorkLabels.notDevWork(settings.vocabulary(), issue);
        if (foreign.isPresent()) {
            return refused(Reason.NOT_DEV_WORK, "#" + number + " is no dev work: it is labelled " + foreign.get());
        }
        Set<String> labels = issue.labelNames();
        boolean stopped = labels.contains(WorkLabels.BLOCKED) || labels.contains(WorkLabels.UNDERSPECIFIED);
        boolean queued = labels.contains(WorkLabels.BACKLOG);
        return queued || (labels.contains(WorkLabels.IN_PROGRESS) && !stopped)
                ? Optional.empty()
                : refused(Reason.NOT_QUEUED, "#" + number + " is neither labelled backlog nor in progress");
    }

    /** Somebody who is assigned and made no claim, such as a person; whose claim had expired does not count. */
    private Optional<NotClaimable> taken(Issue issue, Set<String> before) {
        Set<String> others =
                Projection.logins(issue.assignees().stream().map(User::login).toList());
        others.remove(settings.claimant());
        before.forEach(others::remove);
        return others.isEmpty()
                ? Optional.empty()
                : refused(
                        Reason.TAKEN,
                        "#" + number + " is assigned to " + others.stream().collect(Collectors.joining(", ")));
    }

    private static Optional<NotClaimable> refused(Reason reason, String words) {
        return Optional.of(new NotClaimable(reason, words));
    }
}
