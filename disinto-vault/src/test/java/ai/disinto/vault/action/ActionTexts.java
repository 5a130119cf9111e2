package ai.disinto.vault.action;

import ai.disinto.core.document.Diagnostic;
import java.util.List;
import java.util.regex.Matcher;

/** Action files for tests. */
final class ActionTexts {
    static final String FILE = "vault/actions/ship-docs-20260502.toml";
    static final String WHOLE = """
            # filed by the planner
            id = "ship-docs-20260502"
            formula = "run-publish-site"
            context = "Ship the handbook built from main"
            secrets = ["DEPLOY_KEY"]
            mounts = ["ssh"]
            model = "sonnet"
            tools = ["browser"]
            timeout_minutes = 20
            blast_radius = "high"
            version = "v1.2.0"
            """;

    private ActionTexts() {}

    /** The whole file with one line replaced; several lines may take its place. */
    static String with(String key, String line) {
        return WHOLE.replaceFirst("(?m)^" + key + " = .*\n", Matcher.quoteReplacement(line + "\n"));
    }

    static List<String> codes(String text) {
        return VaultAction.check(text, FILE).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }
}
