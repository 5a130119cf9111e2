package ai.disinto.vault.internal.evidence;

import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.decision.AdmissionEvidence;
import ai.disinto.vault.decision.Circumstances;
import ai.disinto.vault.internal.state.Admission;
import ai.disinto.vault.internal.state.StateView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the vault's own branch, and the switch for all projects, say about actions.
 *
 * @param everywhere why nothing of any project may run, if somebody stopped it
 */
public record KnownStates(Supplier<Optional<String>> everywhere) {
    /** Why nothing new may run. */
    public List<Circumstances.Pause> pauses(StateView view) {
        List<Circumstances.Pause> out = new ArrayList<>();
        everywhere.get().ifPresent(reason -> out.add(new Circumstances.Pause(true, reason)));
        view.pause().ifPresent(pause -> out.add(new Circumstances.Pause(false, pause.who() + ": " + pause.why())));
        return out;
    }

    public KnownState of(StateView view, ActionId id) {
        return new KnownState(view.admission(id).map(KnownStates::evidence), pauses(view));
    }

    private static AdmissionEvidence evidence(Admission admission) {
        return new AdmissionEvidence(
                admission.id(),
                admission.blob(),
                admission.sha256(),
                admission.tier(),
                admission.policyDigest(),
                admission.requester(),
                admission.at());
    }
}
