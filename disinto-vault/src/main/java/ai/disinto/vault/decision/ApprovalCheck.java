package ai.disinto.vault.decision;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.model.ReviewState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether enough people approve, and nobody refuses. */
final class ApprovalCheck {
    /** The label of those who wait; it wakes them up and says nothing else. */
    private static final String LABEL = "vault-approved";

    private final ActionEvidence evidence;
    private final PullEvidence pull;
    private final ApprovalRules rules;
    private final BlastTier tier;
    private final Map<String, ReviewEvidence> ballots;
    private final Findings found = new Findings("enough people approve, and nobody refuses");

    ApprovalCheck(ActionEvidence evidence, PullEvidence pull, ApprovalRules rules) {
        this.evidence = evidence;
        this.pull = pull;
        this.rules = rules;
        this.tier = GroundChecks.tier(evidence);
        this.ballots = Ballots.of(pull.reviews());
    }

    Check check() {
        Map<String, List<Refusal>> approvals = approvals();
        List<String> valid = new ArrayList<>();
        approvals.forEach((login, refusals) -> {
            if (refusals.isEmpty()) {
                valid.add(login);
            }
        });
        merger().ifPresent(valid::add);
        int needed = needed();
        found.note(needed + " needed for " + tier.word() + ", given by " + valid);
        approvals.forEach((login, refusals) -> refusals.forEach(each -> found.note(each.message())));
        rejections();
        if (valid.size() < needed) {
            missing(approvals, valid, needed);
        }
        return found.toCheck();
    }

    /** The approvals that count. */
    List<ReviewEvidence> counting() {
        return approvals().entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .flatMap(each -> Optional.ofNullable(ballots.get(each.getKey())).stream())
                .toList();
    }

    /** Those who approve in the end, with why they do not count. */
    private Map<String, List<Refusal>> approvals() {
        Approver approver = new Approver(evidence, pull, rules);
        Map<String, List<Refusal>> approvals = new TreeMap<>();
        ballots.forEach((login, review) -> {
            if (review.state() == ReviewState.APPROVED) {
                List<Refusal> refusals = new ArrayList<>(Approval.refusals(evidence, pull, rules, review));
                refusals.addAll(approver.refusals(login));
                approvals.put(login, refusals);
            }
        });
        return approvals;
    }

    /** The route is enough for low actions: on their own branch that is the merge, on the trusted one an approval. */
    private int needed() {
        int people = rules.quorum(tier);
        String low = evidence.circumstances().branches().low();
        boolean own = tier == BlastTier.LOW && evidence.file().branch().equals(low);
        return own ? people : Math.max(1, people);
    }

    /** A person who merged without a review of their own, where that counts. */
    private Optional<String> merger() {
        if (!rules.terms().isMergerCounted()) {
            return Optional.empty();
        }
        Approver approver = new Approver(evidence, pull, rules);
        return pull.merge()
                .flatMap(PullEvidence.Merge::by)
                .map(by -> by.toLowerCase(Locale.ROOT))
                .filter(by -> rules.humans().contains(by) && !ballots.containsKey(by))
                .filter(by -> approver.refusals(by).isEmpty());
    }

    private void rejections() {
        ballots.forEach((login, review) -> {
            boolean counts =
                    Approver.isCandidate(rules, login) || review.marks().contains(ReviewEvidence.Mark.OFFICIAL);
            if (counts && !review.marks().contains(ReviewEvidence.Mark.DISMISSED)) {
                rejection(login, review.state());
            }
        });
    }

    private void rejection(String login, ReviewState state) {
        found.refuseUnless(
                state != ReviewState.REQUEST_CHANGES,
                RefusalCode.CHANGES_REQUESTED,
                login + " refused",
                "do what " + login + " asks for, and let them approve");
        found.refuseUnless(
                state != ReviewState.UNKNOWN,
                RefusalCode.REVIEW_STATE_UNKNOWN,
                "the newest review of " + login + " says something unknown",
                "let " + login + " review again");
    }

    private void missing(Map<String, List<Refusal>> approvals, List<String> valid, int needed) {
        approvals.values().forEach(found::refuseAll);
        String people = "let one of " + rules.humans() + " approve the head";
        if (!valid.isEmpty()) {
            found.refuse(
                    RefusalCode.QUORUM_NOT_MET,
                    valid.size() + " approved, and " + tier.word() + " needs " + needed,
                    people);
        } else if (approvals.isEmpty()) {
            boolean merged = pull.merge().isPresent();
            found.refuse(
                    merged ? RefusalCode.MERGED_WITHOUT_APPROVAL : RefusalCode.NOT_APPROVED,
                    merged ? "it was merged, and nobody had approved" : "nobody approves",
                    merged ? "ask for it again under another id" : people);
        }
        found.refuseUnless(
                !pull.request().labels().contains(LABEL),
                RefusalCode.LABEL_IS_NO_APPROVAL,
                "the label " + LABEL + " is no approval",
                people);
        boolean team = pull.reviews().stream()
                .anyMatch(each -> each.reviewer().isEmpty() && each.state() == ReviewState.APPROVED);
        found.refuseUnless(!team, RefusalCode.REVIEW_OF_TEAM, "a team approved, which is nobody", people);
    }
}
