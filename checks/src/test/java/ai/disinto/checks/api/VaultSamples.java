package ai.disinto.checks.api;

import ai.disinto.vault.action.ActionDraft;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ActionResult;
import ai.disinto.vault.action.ContentDigest;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.VaultAction;
import java.time.Instant;
import java.util.Map;

/** Samples of what the vault's API takes. */
final class VaultSamples {
    static final VaultAction ACTION = VaultAction.parse(
            "id = \"sample\"\nformula = \"sample\"\ncontext = \"sample\"\nsecrets = []\n", "sample.toml");

    private VaultSamples() {}

    static Map<Class<?>, Object> all() {
        return Map.of(
                VaultAction.class, ACTION,
                ActionResult.class, ActionResult.of(ACTION, 0, Instant.EPOCH, "sample"),
                ContentDigest.class, ContentDigest.of("sample"),
                ActionDraft.class, VaultAction.draft(ActionId.of("sample"), FormulaName.of("sample"), "sample"));
    }
}
