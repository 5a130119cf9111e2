package ai.disinto.vault.dispatch;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.core.secret.Secret;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.VaultAction;
import java.util.Map;

/** An action that may run: the bytes that were decided on, what they need, and why they may. */
record Permit(
        Candidate candidate,
        VaultAction action,
        FormulaEntry formula,
        BlastTier tier,
        Map<String, Secret> secrets,
        Map<String, String> grounds) {
    ActionId id() {
        return candidate.id();
    }

    String path() {
        return candidate.entry().path();
    }

    String blob() {
        return candidate.entry().blob();
    }

    /** Answers id and formula. */
    @Override
    public String toString() {
        return "Permit[" + id() + ", " + formula.name() + "]";
    }
}
