package ai.disinto.vault.dispatch;

import ai.disinto.vault.decision.ActionEvidence;
import ai.disinto.vault.decision.Verdict;
import ai.disinto.vault.internal.evidence.KnownState;
import ai.disinto.vault.internal.ops.ActionEntry;
import ai.disinto.vault.internal.ops.TrustedState;

/** Reads everything about an entry of a trusted branch, and decides by it. */
interface FireGate {
    Decision decide(TrustedState state, ActionEntry entry, KnownState known);

    /** What was read, and what follows from it. */
    record Decision(ActionEvidence evidence, Verdict verdict) {}
}
