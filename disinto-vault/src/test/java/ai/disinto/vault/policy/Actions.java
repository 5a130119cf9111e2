package ai.disinto.vault.policy;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.vault.action.VaultAction;

/** Actions for tests, all of the id {@code a}. */
final class Actions {
    private Actions() {}

    static VaultAction of(String formula, String rest) {
        return VaultAction.parse(
                "id = \"a\"\nformula = \"" + formula + "\"\ncontext = \"c\"\n" + rest + "\n", "a.toml");
    }

    static VaultAction of(String formula) {
        return of(formula, "secrets = []");
    }

    static VaultAction asking(String formula, BlastTier tier) {
        return of(formula, "secrets = []\nblast_radius = \"" + tier.word() + "\"");
    }
}
