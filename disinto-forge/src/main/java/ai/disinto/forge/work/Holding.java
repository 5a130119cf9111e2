package ai.disinto.forge.work;

import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.Issue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has an issue that is labelled as being in progress.
 *
 * @param file what stands in the place of the claim
 * @param isReadable whether that is a claim, or nothing
 * @param claimants whose claims have expired without being given back
 * @param isAbandoned whether nobody has the issue
 * @param note what a person should know
 */
record Holding(
        Optional<ContentEntry> file,
        boolean isReadable,
        Set<String> claimants,
        boolean isAbandoned,
        Optional<String> note) {
    /** A label that was set so recently may be part of a change that is under way. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    static Holding of(ClaimSettings settings, Issue issue, @Nullable Branch branch, Instant now) {
        Holding claim = of(settings, issue.number(), branch, now);
        if (!claim.isAbandoned) {
            return claim;
        }
        Set<String> others = Projection.logins(Reconciliation.assignees(issue));
        claim.claimants.forEach(others::remove);
        if (!others.isEmpty()) {
            return claim.held(claim.isReadable ? "" : "assigned, beside something on its branch that is no claim");
        }
        boolean fresh = claim.claimants.isEmpty() && claim.isReadable && isRecent(settings, issue, now);
        return fresh ? claim.held("#" + issue.number() + " was labelled in-progress less than a minute ago") : claim;
    }

    /** By the claim alone. */
    static Holding of(ClaimSettings settings, int issue, @Nullable Branch branch, Instant now) {
        Duration longest = settings.lifetimes().longest();
        Optional<ContentEntry> file =
                branch == null ? Optional.empty() : settings.branch(issue).find();
        Optional<ClaimRecord> claim = file.flatMap(ClaimReader::read).filter(each -> each.isCredible(now, longest));
        if (claim.isEmpty() && file.isPresent()) {
            boolean old = branch == null || settings.lifetimes().isForgotten(branch, now);
            Holding odd = new Holding(file, false, Set.of(), true, Optional.empty());
            return old ? odd : odd.held("what stands on claims/" + issue + " is no claim; it counts as one for a day");
        }
        boolean live = claim.filter(each -> each.isLive(now)).isPresent();
        Set<String> claimants = claim.map(ClaimRecord::claimants).orElse(Set.of());
        return new Holding(file, true, claimants, !live, Optional.empty());
    }

    private Holding held(String words) {
        return new Holding(
                file, isReadable, claimants, false, Optional.of(words).filter(each -> !each.isEmpty()));
    }

    private static boolean isRecent(ClaimSettings settings, Issue issue, Instant now) {
        return LabelHistory.of(settings.repository(), issue.number())
                .wasSetAfter(now.minus(GRACE), WorkLabels.IN_PROGRESS);
    }
}
