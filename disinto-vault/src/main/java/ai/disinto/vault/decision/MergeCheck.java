package ai.disinto.vault.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Whether what is on the trusted branch is what was reviewed, brought by who may bring it, and not too long ago. */
final class MergeCheck {
    private static final String AGAIN = "ask for it again under another id";

    private final ActionEvidence evidence;
    private final PullEvidence pull;
    private final PullEvidence.Merge merge;
    private final ApprovalRules rules;
    private final Findings found = new Findings("it was merged as it was reviewed");

    MergeCheck(ActionEvidence evidence, PullEvidence pull, PullEvidence.Merge merge, ApprovalRules rules) {
        this.evidence = evidence;
        this.pull = pull;
        this.merge = merge;
        this.rules = rules;
    }

    Check check() {
        found.note("merge " + merge.commit().orElse("unknown") + " by "
                + merge.by().orElse("unknown") + " at "
                + merge.at().map(Instant::toString).orElse("unknown"));
        commit();
        merger();
        time();
        bytes();
        return found.toCheck();
    }

    private void commit() {
        found.refuseUnless(
                merge.commit().isPresent(),
                RefusalCode.MERGE_COMMIT_UNKNOWN,
                "the forge does not say which commit merged #" + pull.request().number(),
                AGAIN);
        Optional<String> last = evidence.file().lastCommit();
        boolean brought = last.isPresent()
                && (merge.commit().equals(last) || merge.commits().contains(last.get()));
        found.refuseUnless(
                brought || merge.commit().isEmpty(),
                RefusalCode.COMMIT_NOT_OF_PULL,
                last.orElse("an unknown commit") + " touched the file last, and is no part of #"
                        + pull.request().number(),
                "find out who pushed it; " + AGAIN);
    }

    private void merger() {
        if (merge.by().isEmpty()) {
            found.refuse(RefusalCode.MERGER_UNKNOWN, "the forge does not say who merged it", AGAIN);
            return;
        }
        String by = merge.by().get().toLowerCase(Locale.ROOT);
        boolean allowed = rules.humans().contains(by)
                || rules.approver().equals(merge.by().map(each -> by))
                || by.equals(evidence.circumstances().vault().toLowerCase(Locale.ROOT));
        boolean own = by.equals(pull.request().author().toLowerCase(Locale.ROOT));
        found.refuseUnless(
                allowed || own,
                RefusalCode.MERGER_NOT_ALLOWED,
                by + " merged it, or scheduled that",
                "let only people and the vault merge into " + evidence.file().branch());
        found.refuseUnless(
                allowed || !own,
                RefusalCode.MERGER_IS_REQUESTER,
                by + " asked for it and merged it",
                "let only people and the vault merge into " + evidence.file().branch());
    }

    private void time() {
        if (merge.at().isEmpty()) {
            found.refuse(RefusalCode.MERGE_TIME_UNKNOWN, "the forge does not say when it was merged", AGAIN);
            return;
        }
        Instant at = merge.at().get();
        Instant now = evidence.circumstances().now();
        Instant created = pull.request().createdAt();
        Optional<Duration> limit = rules.terms().expiry().execution();
        found.refuseUnless(
                !Moments.isFuture(at, now),
                RefusalCode.MERGED_IN_FUTURE,
                "it was merged at " + at + ", and it is " + now,
                "set the clocks");
        found.refuseUnless(
                !Moments.isTooEarly(at, created),
                RefusalCode.MERGED_BEFORE_REQUEST,
                "it was merged at " + at + ", and opened at " + created,
                "set the clocks; " + AGAIN);
        found.refuseUnless(
                !Moments.isOver(at, now, limit),
                RefusalCode.EXECUTION_EXPIRED,
                "it was merged at " + at + ", more than "
                        + limit.map(Duration::toString).orElse("") + " ago",
                AGAIN);
    }

    private void bytes() {
        String blob = evidence.file().blob();
        Optional<String> reviewed = pull.head().blob();
        found.refuseUnless(
                merge.blob().isPresent(),
                RefusalCode.MERGED_WITHOUT_ACTION,
                "the commit that merged it has no such file",
                AGAIN);
        if (merge.blob().isPresent()) {
            String merged = merge.blob().get();
            found.refuseUnless(
                    reviewed.isEmpty() || reviewed.get().equals(merged),
                    RefusalCode.MERGED_OTHER_BYTES,
                    merged + " was merged, and " + reviewed.orElse("nothing") + " is at the reviewed head",
                    AGAIN);
            found.refuseUnless(
                    merged.equals(blob),
                    RefusalCode.CHANGED_SINCE_MERGE,
                    merged + " was merged, and " + blob + " is there now",
                    AGAIN);
        }
    }
}
