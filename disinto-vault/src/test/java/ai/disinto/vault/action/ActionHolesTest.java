package ai.disinto.vault.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.disinto.core.document.DiagnosticPrinter;
import ai.disinto.core.document.Parsed;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways to have one reader see another action than the next one, or to reach what was not asked for. */
class ActionHolesTest {

    static Stream<Arguments> refused() {
        return Stream.concat(trickyToml(), trickyNames());
    }

    static Stream<Arguments> trickyToml() {
        return Stream.of(
                row("duplicate key", "formula", "formula = \"triage\"\nformula = \"release\"", "toml.duplicate-key"),
                row("duplicate quoted key", "formula", "formula = \"a\"\n\"formula\" = \"b\"", "toml.duplicate-key"),
                row("duplicate indented key", "formula", "formula = \"a\"\n   formula = \"b\"", "toml.duplicate-key"),
                row(
                        "duplicate escaped key",
                        "formula",
                        "formula = \"a\"\n\"f\\u006frmula\" = \"b\"",
                        "toml.duplicate-key"),
                row("dotted key", "formula", "formula.name = \"triage\"", "toml.wrong-type"),
                row("dotted other key", "model", "a.formula = \"triage\"", "vault.unknown-key"),
                row("quoted dotted key", "model", "\"a.formula\" = \"triage\"", "vault.unknown-key"),
                row("key in a table", "version", "[vault]\nformula = \"triage\"", "vault.unknown-key"),
                row("tables in an array", "version", "[[formula]]\nname = \"x\"", "toml.duplicate-key"),
                row("inline table", "formula", "formula = { name = \"triage\" }", "toml.wrong-type"),
                row("key with a blank name", "model", "\"\" = \"x\"", "vault.unknown-key"),
                row("other letter case", "formula", "Formula = \"triage\"", "vault.unknown-key"),
                row("no-break space in a key", "model", "\"formula\u00a0\" = \"x\"", "vault.unknown-key"),
                row("unquoted value", "formula", "formula = triage", "toml.syntax"),
                row("unclosed text", "context", "context = \"\"\"\nnever closed", "toml.syntax"),
                row("invalid escape", "context", "context = \"\\(x\\)\"", "toml.invalid-escape"),
                row("secrets as text", "secrets", "secrets = \"DEPLOY_KEY\"", "toml.wrong-type"),
                row("number among secrets", "secrets", "secrets = [1]", "toml.wrong-type"),
                row("timeout as text", "timeout_minutes", "timeout_minutes = \"20\"", "toml.wrong-type"),
                row(
                        "timeout beyond all bounds",
                        "timeout_minutes",
                        "timeout_minutes = 9223372036854775807",
                        "vault.bad-timeout"),
                row("negative timeout", "timeout_minutes", "timeout_minutes = -1", "vault.bad-timeout"),
                row("blank id", "id", "id = \"\"", "toml.blank-value"),
                row("no id", "id", "# id = \"ship-docs-20260502\"", "toml.missing-key"),
                row("no formula", "formula", "", "toml.missing-key"),
                row("no context", "context", "", "toml.missing-key"),
                row("no secrets", "secrets", "", "toml.missing-key"));
    }

    static Stream<Arguments> trickyNames() {
        return Stream.of(
                row("id of another file", "id", "id = \"ship-docs\"", "vault.id-differs"),
                row("id that climbs", "id", "id = \"../ship-docs-20260502\"", "vault.bad-id"),
                row("id with a line break", "id", "id = \"ship\\ndocs\"", "vault.bad-id"),
                row("id with a quote", "id", "id = 'ship\",\"x'", "vault.bad-id"),
                row("id with a dash in front", "id", "id = \"-rf\"", "vault.bad-id"),
                row("id that is too long", "id", "id = \"" + "a".repeat(95) + "\"", "vault.bad-id"),
                row("id with a digit of another script", "id", "id = \"ship-\u0661\"", "vault.bad-id"),
                row("formula that climbs", "formula", "formula = \"../../bin/sh\"", "vault.bad-formula-name"),
                row("formula as a pattern", "formula", "formula = \"run-(planner|release)\"", "vault.bad-formula-name"),
                row("formula with a dot", "formula", "formula = \"r.n-planner\"", "vault.bad-formula-name"),
                row("formula with NUL", "formula", "formula = \"dev\\u0000\"", "vault.bad-formula-name"),
                row("formula with an option", "formula", "formula = \"--privileged\"", "vault.bad-formula-name"),
                row("formula with blanks", "formula", "formula = \" dev\"", "vault.bad-formula-name"),
                row("secret as a pattern", "secrets", "secrets = [\".*\"]", "vault.secret-not-allowed"),
                row("secret as a part", "secrets", "secrets = [\"DEPLOY\"]", "vault.secret-not-allowed"),
                row(
                        "two secrets in one",
                        "secrets",
                        "secrets = [\"DEPLOY_KEY NPM_TOKEN\"]",
                        "vault.secret-not-allowed"),
                row("any variable", "secrets", "secrets = [\"FORGE_TOKEN\"]", "vault.secret-not-allowed"),
                row("blank secret", "secrets", "secrets = [\"\"]", "vault.secret-not-allowed"),
                row("mount as a pattern", "mounts", "mounts = [\"s.*\"]", "vault.mount-not-allowed"),
                row("mount as a path", "mounts", "mounts = [\"/root/.ssh\"]", "vault.mount-not-allowed"),
                row("tier in capitals", "blast_radius", "blast_radius = \"LOW\"", "vault.bad-tier"),
                row("tier as a list", "blast_radius", "blast_radius = [\"low\"]", "toml.wrong-type"),
                row("version with a command", "version", "version = \"v1; rm -rf /\"", "vault.bad-word"),
                row("version as an option", "version", "version = \"--force\"", "vault.bad-word"),
                row("model with a blank", "model", "model = \"a b\"", "vault.bad-word"),
                row("tool with a path", "tools", "tools = [\"../x\"]", "vault.bad-word"),
                row(
                        "escape sequence in the context",
                        "context",
                        "context = \"a\\u001b[2Jb\"",
                        "vault.hidden-character"),
                row("reversed text in the context", "context", "context = \"a\\u202eb\"", "vault.hidden-character"),
                row("isolated text in the context", "context", "context = \"a\\u2066b\"", "vault.hidden-character"),
                row("mark to the left in the context", "context", "context = \"a\\u200eb\"", "vault.hidden-character"),
                row("mark to the right in the context", "context", "context = \"a\\u200fb\"", "vault.hidden-character"),
                row("arabic mark in the context", "context", "context = \"a\\u061cb\"", "vault.hidden-character"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void trick_isRefusedByItsOwnCode(String name, String text, String code) {
        Parsed<VaultAction> checked = VaultAction.check(text, ActionTexts.FILE);
        assertThat(checked.value()).as(name).isEmpty();
        assertThat(checked.errors()).extracting("code").contains(code);
    }

    @Test
    void hole1_dispatchModeInTheFile_changesNothing() {
        String direct = ActionTexts.WHOLE + "dispatch_mode = \"direct\"\n";
        VaultAction action = VaultAction.parse(direct, ActionTexts.FILE);
        assertThat(ActionTexts.codes(direct)).containsExactly("vault.dispatch-mode-ignored");
        assertThat(action.requestedTier())
                .isEqualTo(
                        VaultAction.parse(ActionTexts.WHOLE, ActionTexts.FILE).requestedTier());
    }

    @Test
    void hole4_keysInsideATextOrComment_areNone() {
        String text = ActionTexts.with(
                "context", "context = '''\nformula = \"triage\"\nsecrets = []\n'''  # formula = \"dev\"");
        VaultAction action = VaultAction.parse(text, ActionTexts.FILE);
        assertThat(action.formula()).isEqualTo(FormulaName.of("run-publish-site"));
        assertThat(action.secrets()).containsExactly("DEPLOY_KEY");
        assertThat(action.context()).isEqualTo("formula = \"triage\"\nsecrets = []\n");
    }

    @Test
    void hole4_quotedAndIndentedKeysAndLongArrays_meanWhatTomlSays() {
        String text = ActionTexts.with("formula", "  'formula'   = \"release\" # formula = \"triage\"")
                .replace("[\"DEPLOY_KEY\"]", "[\n  \"DEPLOY_KEY\", # one\n  # \"GITHUB_TOKEN\",\n  \"NPM_TOKEN\",\n]");
        VaultAction action = VaultAction.parse(text, ActionTexts.FILE);
        assertThat(action.formula()).isEqualTo(FormulaName.of("release"));
        assertThat(action.secrets()).containsExactly("DEPLOY_KEY", "NPM_TOKEN");
    }

    @Test
    void hole9_secretPastedInsteadOfItsName_isNotShown() {
        String pasted = "ghp_0123456789abcdef";
        String text = ActionTexts.with("secrets", "secrets = [\n  \"" + pasted + "\",\n]");
        Parsed<VaultAction> checked = VaultAction.check(text, ActionTexts.FILE);
        assertThat(checked.isValid()).isFalse();
        assertThat(DiagnosticPrinter.plain().printAll(checked.diagnostics())).doesNotContain(pasted);
    }

    private static Arguments row(String name, String key, String line, String code) {
        return arguments(name, ActionTexts.with(key, line), code);
    }
}
