package ai.disinto.vault.dispatch;

import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.decision.AdmissionEvidence;
import ai.disinto.vault.decision.Circumstances;
import ai.disinto.vault.internal.evidence.KnownState;
import ai.disinto.vault.internal.state.StateView;
import java.util.ArrayList;
import java.util.List;

/** Why nothing new may run: somebody stopped this project, or all of them. */
record Pauses(PauseSwitch everywhere) {
    List<Circumstances.Pause> in(StateView view) {
        List<Circumstances.Pause> out = new ArrayList<>();
        everywhere.reason().ifPresent(reason -> out.add(new Circumstances.Pause(true, reason)));
        view.pause().ifPresent(pause -> out.add(new Circumstances.Pause(false, pause.who() + ": " + pause.why())));
        return out;
    }

    /** What the vault's own branch says about an action. */
    KnownState known(StateView view, ActionId id) {
        return new KnownState(
                view.admission(id)
                        .map(admission -> new AdmissionEvidence(
                                admission.id(),
                                admission.blob(),
                                admission.sha256(),
                                admission.tier(),
                                admission.policyDigest(),
                                admission.requester(),
                                admission.at())),
                in(view));
    }
}
