package ai.disinto.vault.decision;

import ai.disinto.core.formula.BlastTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Decides whether an action may be merged, and whether it may be run. Nothing but the rules and the evidence has a say.
 * All checks are made, whatever the first ones say. Immutable; may be shared between threads.
 *
 * <p>The clocks of forge and vault may differ by two minutes; what is said to have happened later than that is refused.
 */
public final class DecisionMatrix {
    private final ApprovalRules rules;

    private DecisionMatrix(ApprovalRules rules) {
        this.rules = rules;
    }

    /**
     * Makes a matrix.
     *
     * @param rules who may approve
     * @return the matrix
     */
    public static DecisionMatrix of(ApprovalRules rules) {
        return new DecisionMatrix(Objects.requireNonNull(rules, "rules"));
    }

    /**
     * Decides whether an open pull request may be merged.
     *
     * @param evidence what was read
     * @return the verdict
     */
    public Verdict mayMerge(ActionEvidence evidence) {
        List<Check> checks = new ArrayList<>(ground(evidence));
        checks.add(branch(evidence));
        if (evidence.pull().isPresent()) {
            PullEvidence pull = evidence.pull().get();
            checks.add(new OriginChecks(evidence, pull).open());
            checks.add(new ApprovalCheck(evidence, pull, rules).check());
        } else {
            checks.add(nothing("an open pull request asks for it"));
        }
        return verdict("may be merged", evidence, checks);
    }

    /**
     * Decides whether the vault may commit a low action to the trusted branch itself, for which nobody need approve.
     *
     * @param evidence what was read about the pull request that asks for it
     * @return the verdict
     */
    public Verdict mayAdmit(ActionEvidence evidence) {
        List<Check> checks = new ArrayList<>(ground(evidence));
        checks.add(branch(evidence));
        checks.add(lowEnough(evidence));
        checks.add(evidence.pull()
                .map(pull -> new OriginChecks(evidence, pull).open())
                .orElseGet(() -> nothing("an open pull request asks for it")));
        return verdict("may be committed by the vault", evidence, checks);
    }

    /**
     * Decides whether an action on a trusted branch may be run. Whether it ran before is not asked here.
     *
     * @param evidence what was read
     * @return the verdict
     */
    public Verdict mayFire(ActionEvidence evidence) {
        List<Check> checks = new ArrayList<>(ground(evidence));
        checks.add(branch(evidence));
        if (evidence.pull().isPresent()) {
            checks.addAll(merged(evidence, evidence.pull().get()));
        } else if (evidence.admission().isPresent()) {
            checks.add(new AdmissionCheck(evidence, evidence.admission().get(), rules).check());
        } else {
            checks.add(nothing("a merged pull request brought it"));
        }
        return verdict("may be run", evidence, checks);
    }

    /**
     * Answers the approvals that count: of what is asked for, in time, and by somebody who has a say. Whether they are
     * enough is not asked here.
     *
     * @param evidence what was read
     * @return the reviews, in the order of the names of those who gave them
     */
    public List<ReviewEvidence> approvals(ActionEvidence evidence) {
        return Objects.requireNonNull(evidence, "evidence")
                .pull()
                .map(pull -> new ApprovalCheck(evidence, pull, rules).counting())
                .orElse(List.of());
    }

    private List<Check> merged(ActionEvidence evidence, PullEvidence pull) {
        List<Check> checks = new ArrayList<>();
        checks.add(new OriginChecks(evidence, pull).merged());
        pull.merge().ifPresent(merge -> checks.add(new MergeCheck(evidence, pull, merge, rules).check()));
        checks.add(new ApprovalCheck(evidence, pull, rules).check());
        return checks;
    }

    private static List<Check> ground(ActionEvidence evidence) {
        return new GroundChecks(Objects.requireNonNull(evidence, "evidence")).all();
    }

    private static Check branch(ActionEvidence evidence) {
        Findings found = new Findings("the branch is one that such actions run from");
        String branch = evidence.file().branch();
        boolean low = branch.equals(evidence.circumstances().branches().low());
        BlastTier tier = GroundChecks.tier(evidence);
        found.note(branch + ", " + tier.word());
        found.refuseUnless(
                low || branch.equals(evidence.circumstances().branches().main()),
                RefusalCode.BRANCH_NOT_TRUSTED,
                "nothing runs from the branch " + branch,
                "merge it into " + evidence.circumstances().branches().main());
        boolean known = evidence.policy().highest().isPresent();
        found.refuseUnless(
                !low || !known || tier == BlastTier.LOW,
                RefusalCode.TIER_TOO_HIGH_FOR_BRANCH,
                branch + " is for low actions, and this one is " + tier.word(),
                "ask for it with a pull request to "
                        + evidence.circumstances().branches().main());
        return found.toCheck();
    }

    private Check lowEnough(ActionEvidence evidence) {
        Findings found = new Findings("it is low, and nobody need approve of that");
        BlastTier tier = GroundChecks.tier(evidence);
        int people = rules.quorum(BlastTier.LOW);
        found.note(tier.word() + ", " + people + " approvals needed for low");
        found.refuseUnless(
                tier == BlastTier.LOW,
                RefusalCode.ADMISSION_NOT_LOW,
                "the vault may admit low actions alone, and this is " + tier.word(),
                "let a person approve it");
        found.refuseUnless(
                people == 0,
                RefusalCode.QUORUM_NOT_MET,
                "low actions need " + people + " approvals, and nobody could give one",
                "choose a route with a pull request");
        return found.toCheck();
    }

    private static Check nothing(String name) {
        Findings found = new Findings(name);
        found.note("there is none");
        found.refuse(
                RefusalCode.NO_PULL,
                "no pull request brought the file, and the vault admitted none of that name",
                "find out who pushed it, take it away, and ask for it with a pull request");
        return found.toCheck();
    }

    private static Verdict verdict(String question, ActionEvidence evidence, List<Check> checks) {
        return new Verdict(evidence.file().path() + " " + question, checks);
    }

    /** Answers the rules. */
    @Override
    public String toString() {
        return "DecisionMatrix[" + rules + "]";
    }
}
