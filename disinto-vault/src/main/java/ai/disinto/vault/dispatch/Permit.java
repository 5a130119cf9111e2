package ai.disinto.vault.dispatch;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.core.secret.Secret;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.runner.SecretSource;
import java.util.Map;
import java.util.TreeMap;

/**
 * An action that may run: the bytes that were decided on, what they need, and why they may. {@code trusted} says whether a
 * run of it gets a token of the forge too, which is made once it is claimed.
 */
record Permit(
        Candidate candidate,
        VaultAction action,
        FormulaEntry formula,
        BlastTier tier,
        Map<String, Secret> secrets,
        boolean trusted,
        Map<String, String> grounds) {
    /** The same with the token for its run, if the source makes one. */
    Permit equipped(SecretSource source) {
        Map<String, Secret> all = new TreeMap<>(secrets);
        if (trusted) {
            source.runToken(id()).ifPresent(token -> all.put(SecretSource.FORGE_TOKEN, token));
        }
        return new Permit(candidate, action, formula, tier, all, trusted, grounds);
    }

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
