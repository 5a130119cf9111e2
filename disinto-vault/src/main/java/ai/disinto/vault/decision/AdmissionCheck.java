package ai.disinto.vault.decision;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.vault.action.VaultAction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether the vault itself let exactly this in, as low and by the policy that still counts. */
final class AdmissionCheck {
    private static final String AGAIN = "ask for it again under another id";

    private final ActionEvidence evidence;
    private final AdmissionEvidence admission;
    private final ApprovalRules rules;
    private final Findings found = new Findings("the vault admitted it");

    AdmissionCheck(ActionEvidence evidence, AdmissionEvidence admission, ApprovalRules rules) {
        this.evidence = evidence;
        this.admission = admission;
        this.rules = rules;
    }

    Check check() {
        found.note("admitted at " + admission.at() + " for " + admission.requester() + " as "
                + admission.tier().word() + " by policy " + admission.policy() + ", blob " + admission.blob());
        evidence.file().action().ifPresent(this::content);
        tier();
        time();
        return found.toCheck();
    }

    private void content(VaultAction action) {
        found.refuseUnless(
                admission.id().equals(action.id()),
                RefusalCode.ADMISSION_OF_OTHER_ACTION,
                "the vault admitted " + admission.id() + ", not " + action.id(),
                AGAIN);
        boolean same = admission.blob().equals(evidence.file().blob())
                && admission.sha256().equals(action.digest().sha256());
        found.refuseUnless(
                same,
                RefusalCode.ADMISSION_OF_OTHER_BYTES,
                "the vault admitted other bytes than " + evidence.file().blob(),
                AGAIN);
    }

    private void tier() {
        found.refuseUnless(
                admission.tier() == BlastTier.LOW,
                RefusalCode.ADMISSION_NOT_LOW,
                "the vault may admit low actions alone, and this was "
                        + admission.tier().word(),
                "let a person approve it");
        BlastTier tier = GroundChecks.tier(evidence);
        found.refuseUnless(
                admission.tier() != BlastTier.LOW || tier == BlastTier.LOW,
                RefusalCode.ADMISSION_TIER_ROSE,
                "it was admitted as low and is " + tier.word() + " by now",
                "let a person approve it");
        found.refuseUnless(
                admission.policy().equals(evidence.policy().digest()),
                RefusalCode.ADMISSION_OF_OTHER_POLICY,
                "it was admitted by policy " + admission.policy() + ", and "
                        + evidence.policy().digest() + " counts now",
                AGAIN);
        found.refuseUnless(
                rules.quorum(BlastTier.LOW) == 0,
                RefusalCode.QUORUM_NOT_MET,
                "low actions need " + rules.quorum(BlastTier.LOW) + " approvals, and nobody could give one",
                "choose a route with a pull request");
    }

    private void time() {
        Instant now = evidence.circumstances().now();
        Optional<Duration> limit = rules.terms().expiry().execution();
        found.refuseUnless(
                !Moments.isFuture(admission.at(), now),
                RefusalCode.ADMISSION_IN_FUTURE,
                "it was admitted at " + admission.at() + ", and it is " + now,
                "set the clocks");
        found.refuseUnless(
                !Moments.isOver(admission.at(), now, limit),
                RefusalCode.EXECUTION_EXPIRED,
                "it was admitted at " + admission.at() + ", more than "
                        + limit.map(Duration::toString).orElse("") + " ago",
                AGAIN);
    }
}
