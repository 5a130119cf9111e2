package ai.disinto.vault.internal.evidence;

import ai.disinto.vault.decision.AdmissionEvidence;
import ai.disinto.vault.decision.Circumstances;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the vault's own branch says about an action: the admission of this id, if any, and all pauses in force. */
public record KnownState(Optional<AdmissionEvidence> admission, List<Circumstances.Pause> pauses) {
    public KnownState {
        Objects.requireNonNull(admission, "admission");
        pauses = List.copyOf(Objects.requireNonNull(pauses, "pauses"));
    }

    /** Nothing admitted, nothing paused. */
    public static KnownState none() {
        return new KnownState(Optional.empty(), List.of());
    }
}
