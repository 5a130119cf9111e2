package ai.disinto.vault.internal.request;

import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.decision.DecisionMatrix;
import ai.disinto.vault.internal.evidence.EvidenceReader;
import java.time.InstantSource;
import java.util.Objects;

/** How the vault decides, and under which account. */
public record Decisions(
        EvidenceReader reader, DecisionMatrix matrix, ApprovalRules rules, String vault, InstantSource clock) {
    public Decisions {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(matrix, "matrix");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(vault, "vault");
        Objects.requireNonNull(clock, "clock");
    }
}
