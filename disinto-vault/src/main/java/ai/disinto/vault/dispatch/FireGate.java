package ai.disinto.vault.dispatch;

import ai.disinto.vault.decision.ActionEvidence;
import ai.disinto.vault.decision.ReviewEvidence;
import ai.disinto.vault.decision.Verdict;
import ai.disinto.vault.internal.evidence.KnownState;
import ai.disinto.vault.internal.ops.ActionEntry;
import ai.disinto.vault.internal.ops.TrustedState;
import java.util.List;

/** Reads everything about an entry of a trusted branch, and decides by it. */
interface FireGate {
    Decision decide(TrustedState state, ActionEntry entry, KnownState known);

    /** What was read, what follows from it, and whose approvals made it so. */
    record Decision(ActionEvidence evidence, Verdict verdict, List<ReviewEvidence> approvals) {}
}
