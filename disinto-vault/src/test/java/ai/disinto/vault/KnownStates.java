package ai.disinto.vault;

import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.decision.AdmissionEvidence;
import ai.disinto.vault.decision.Circumstances;
import ai.disinto.vault.internal.evidence.KnownState;
import ai.disinto.vault.internal.state.Admission;
import ai.disinto.vault.internal.state.StateBranch;
import ai.disinto.vault.internal.state.StateView;
import java.util.List;

/** What the state branch says about an action, as the dispatcher tells it. */
final class KnownStates {
    private KnownStates() {}

    static KnownState of(StateBranch state, ActionId id) {
        StateView now = state.read().orElse(StateView.none());
        List<Circumstances.Pause> pauses = now.pause().stream()
                .map(pause -> new Circumstances.Pause(false, pause.why()))
                .toList();
        return new KnownState(now.admission(id).map(KnownStates::evidence), pauses);
    }

    private static AdmissionEvidence evidence(Admission note) {
        return new AdmissionEvidence(
                note.id(), note.blob(), note.sha256(), note.tier(), note.policyDigest(), note.requester(), note.at());
    }
}
