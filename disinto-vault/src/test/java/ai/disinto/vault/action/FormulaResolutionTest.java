package ai.disinto.vault.action;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.FormulaEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulaResolutionTest {
    private final VaultAction action = VaultAction.parse(ActionTexts.WHOLE, ActionTexts.FILE);

    @TempDir
    private Path folder;

    @Test
    void hole30_missingFormula_isNotKnownNowAndMayComeBack() throws Exception {
        Parsed<FormulaEntry> missing = action.resolve(FormulaCatalog.load(folder));
        assertThat(missing.errors())
                .singleElement()
                .hasToString(ActionTexts.FILE
                        + ":3:1: error: there is no formula run-publish-site now [vault.formula-not-known]");
        Files.writeString(folder.resolve("run-publish-site.sh"), "exit 0\n");
        assertThat(action.resolve(FormulaCatalog.load(folder)).isValid()).isTrue();
    }

    @Test
    void resolve_withScriptAndDocument_takesTheScript() throws Exception {
        Files.writeString(folder.resolve("run-publish-site.sh"), "exit 0\n");
        Files.writeString(folder.resolve("run-publish-site.toml"), "broken");
        FormulaEntry found = action.resolve(FormulaCatalog.load(folder)).orElseThrow();
        assertThat(found.isMechanical()).isTrue();
        assertThat(found.file()).hasFileName("run-publish-site.sh");
    }

    @Test
    void resolve_ofBrokenFormula_saysWhatIsWrongWithIt() throws Exception {
        Files.writeString(folder.resolve("run-publish-site.toml"), "broken");
        assertThat(action.resolve(FormulaCatalog.load(folder)).errors())
                .extracting("code")
                .containsExactly("vault.formula-broken", "toml.syntax");
    }

    @Test
    void hole6_linkOutOfTheFolder_isNotFollowed(@TempDir Path elsewhere) throws Exception {
        Path target = Files.writeString(elsewhere.resolve("x.sh"), "exit 0\n");
        Files.createSymbolicLink(folder.resolve("run-publish-site.sh"), target);
        assertThat(action.resolve(FormulaCatalog.load(folder)).errors())
                .extracting("code")
                .contains("vault.formula-broken", "formula.outside-folder");
    }
}
