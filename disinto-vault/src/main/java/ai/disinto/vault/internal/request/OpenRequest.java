package ai.disinto.vault.internal.request;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.decision.ActionEvidence;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.decision.Verdict;
import ai.disinto.vault.internal.evidence.KnownState;
import ai.disinto.vault.internal.ops.TrustedState;
import ai.disinto.vault.policy.Classification;
import ai.disinto.vault.route.RequestProgress;
import java.util.List;
import java.util.Optional;

/** A pull request that asks for an action, with what is known about it at one moment. */
record OpenRequest(
        PullRequest pull, ActionId id, TrustedState base, KnownState known, ActionEvidence evidence, Verdict verdict) {

    /** Low by the policy that counts now, and by all that counted since it was asked for. */
    boolean isLow() {
        return classification().filter(each -> each.tier() == BlastTier.LOW).isPresent();
    }

    /** What no approval can mend. */
    List<Refusal> obstacles() {
        return verdict.refusals().stream()
                .filter(refusal -> !isAboutApproval(refusal.code()))
                .toList();
    }

    /** Whether all that is in the way has nothing to do with the request, and passes by itself or with a person. */
    boolean isHeldUp() {
        return obstacles().stream().map(Refusal::code).allMatch(OpenRequest::isTransient);
    }

    String explanation() {
        return classification().map(Classification::explain).orElse(id + " is not classified");
    }

    /** What counts; empty without a valid policy and action. */
    Optional<Classification> classification() {
        return evidence.policy().highest();
    }

    RequestProgress progress(RequestProgress.Step step, String why) {
        return new RequestProgress(pull.number(), Optional.of(id), step, why);
    }

    private static boolean isTransient(RefusalCode code) {
        return switch (code) {
            case PAUSED, PAUSED_EVERYWHERE -> true;
            default -> code.name().endsWith("_UNREADABLE");
        };
    }

    private static boolean isAboutApproval(RefusalCode code) {
        String name = code.name();
        return switch (code) {
            case NOT_APPROVED, QUORUM_NOT_MET, LABEL_IS_NO_APPROVAL -> true;
            default -> name.startsWith("REVIEW_") || name.startsWith("APPROVER_");
        };
    }
}
