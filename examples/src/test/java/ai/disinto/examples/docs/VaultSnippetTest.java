package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.Mount;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.policy.BlastRadius;
import ai.disinto.vault.policy.Classification;
import ai.disinto.vault.policy.ClassificationChange;
import ai.disinto.vault.policy.VaultPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultSnippetTest {
    private static final String TEXT = """
            id = "release-v120"
            formula = "release"
            context = "Release v1.2.0"
            secrets = ["GITHUB_TOKEN"]
            """;

    @TempDir
    private Path ops;

    @Test
    void action_isReadFromItsFile() throws Exception {
        Files.createDirectories(ops.resolve("vault/actions"));
        Files.writeString(ops.resolve("vault/actions/release-v120.toml"), TEXT);
        // region read
        VaultAction action = VaultAction.read(ops.resolve("vault/actions/release-v120.toml"));
        List<String> secrets = action.secrets();
        // endregion
        assertThat(secrets).containsExactly("GITHUB_TOKEN");
    }

    @Test
    void allowlist_isExtendedInCode() {
        SourceText text = SourceText.of(TEXT.replace("GITHUB", "PYPI"), "vault/actions/release-v120.toml");
        // region allow
        Allowlist allowed = Allowlist.standard().withSecret("PYPI_TOKEN").withMount(Mount.of("kube", ".kube"));
        Parsed<VaultAction> checked = VaultAction.check(text, allowed);
        // endregion
        assertThat(checked.isValid()).isTrue();
    }

    @Test
    void action_isWrittenFromADraft() {
        // region write
        VaultAction action = VaultAction.draft(
                        ActionId.of("release-v130"), FormulaName.of("release"), "Release v1.3.0 from main")
                .secrets(List.of("GITHUB_TOKEN"))
                .timeout(Duration.ofMinutes(30))
                .version("v1.3.0")
                .toAction(Allowlist.standard());
        String file = action.render();
        String approvedAs = action.digest().sha256();
        // endregion
        assertThat(file).startsWith("id ");
        assertThat(approvedAs).hasSize(64);
    }

    @Test
    void classification_explainsItself() {
        VaultAction action = VaultAction.parse(TEXT + "blast_radius = \"low\"\n", "release-v120.toml");
        FormulaCatalog formulas = FormulaCatalog.load(ops);
        VaultPolicy policy = VaultPolicy.parse("[tiers]\nrelease = \"high\"\n", "vault/policy.toml");
        // region classify
        Classification tier = BlastRadius.classifier(formulas, policy).classify(action);
        String why = tier.explain();
        // endregion
        assertThat(tier.tier()).isEqualTo(BlastTier.HIGH);
        assertThat(why).isEqualTo("""
                release-v120 runs release: high by the policy (vault/policy.toml:2:1)
                  not low by the action, which asks for less without the operator's consent (release-v120.toml:5:1)""");
    }

    @Test
    void otherPolicy_isTriedOnWhatWasFiled() {
        List<VaultAction> filed = List.of(VaultAction.parse(TEXT, "release-v120.toml"));
        FormulaCatalog formulas = FormulaCatalog.load(ops);
        VaultPolicy changed = VaultPolicy.parse("[tiers]\nrelease = \"medium\"\n", "changed.toml");
        // region what-if
        BlastRadius today = BlastRadius.classifier(formulas, VaultPolicy.standard());
        List<ClassificationChange> changes = today.whatIf(changed, filed);
        boolean weaker = changes.stream().anyMatch(ClassificationChange::isLowered);
        // endregion
        assertThat(weaker).isTrue();
    }

    @Test
    void missingFormula_isReportedWhereTheActionNamesIt() {
        VaultAction action = VaultAction.parse(TEXT, "release-v120.toml");
        // region resolve
        Parsed<FormulaEntry> found = action.resolve(FormulaCatalog.load(ops));
        // endregion
        assertThat(found.errors()).singleElement().asString().contains("there is no formula release now");
    }
}
