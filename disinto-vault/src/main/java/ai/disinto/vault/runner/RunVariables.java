package ai.disinto.vault.runner;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The environment of a run: these variables and no others, none of them secret. */
final class RunVariables {
    private RunVariables() {}

    static SortedMap<String, String> of(RunContext context, ActionOrder order, Places places) {
        SortedMap<String, String> out = new TreeMap<>(Map.of(
                "HOME", places.home(),
                "TMPDIR", places.temporary(),
                "VAULT_SECRETS", places.secrets(),
                "VAULT_ACTION", places.action(),
                "FORGE_URL", context.forgeUrl(),
                "FORGE_REPO", context.repository().toString(),
                "FORGE_OPS_REPO", context.opsRepository().toString(),
                "PRIMARY_BRANCH", context.primaryBranch()));
        order.action().model().ifPresent(model -> out.put("VAULT_MODEL", model));
        return out;
    }

    /** Paths as what runs sees them. */
    record Places(String home, String temporary, String secrets, String action) {
        static Places of(RunFolder folder) {
            return new Places(
                    folder.home().toString(),
                    folder.temporary().toString(),
                    folder.secrets().toString(),
                    folder.action().toString());
        }
    }
}
