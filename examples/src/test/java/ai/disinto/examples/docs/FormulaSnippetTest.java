package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.DiagnosticPrinter;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.formula.Bindings;
import ai.disinto.core.formula.Formula;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.core.formula.RoleFormula;
import ai.disinto.core.formula.RoleLookup;
import ai.disinto.core.formula.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaSnippetTest {
    private final Path formulas = Sample.FACTORY.resolve("formulas");

    @Test
    void read_givesStepsInTheirOrder() {
        // region read
        Formula dev = Formula.read(formulas.resolve("dev.toml"));
        for (Step step : dev.graph().order()) {
            System.Logger.Level level = System.Logger.Level.INFO;
            System.getLogger("factory")
                    .log(level, step.id() + ": " + step.title().decoded());
        }
        // endregion
        assertThat(dev.graph().order()).extracting(Step::id).containsExactly("understand", "implement", "push");
    }

    @Test
    void levels_areWhatCanRunSideBySide() {
        // region levels
        Formula review = Formula.read(formulas.resolve("review-pr.toml"));
        List<List<Step>> sideBySide = review.graph().levels();
        // endregion
        assertThat(sideBySide).hasSize(2);
        assertThat(sideBySide.get(0)).extracting(Step::id).containsExactly("read", "run");
    }

    @Test
    void bind_quotesForTheShell() {
        // region bind
        Formula release = Formula.read(formulas.resolve("publish-release.toml"));
        Bindings bindings = release.bind(Map.of("version", "1.4.0; rm -rf /")).orElseThrow();
        String script =
                bindings.shell(release.steps().get(0).description().raw()).orElseThrow();
        // endregion
        assertThat(script.strip()).isEqualTo("git rev-parse --verify \"v1.4.0; rm -rf /^{commit}\"");
    }

    @Test
    void check_findsEveryProblem() {
        // region check
        Parsed<Formula> checked = Formula.check("name = \"a\\(b\"\nversion = \"2\"\n", "formulas/a.toml");
        String report = DiagnosticPrinter.plain().printAll(checked.diagnostics());
        // endregion
        assertThat(checked.errors()).extracting(Diagnostic::code).contains("toml.invalid-escape", "toml.wrong-type");
        assertThat(report).contains("formulas/a.toml:1:10: error");
    }

    @Test
    void catalog_knowsWhatRunsForWhom() {
        // region catalog
        FormulaCatalog catalog = FormulaCatalog.load(formulas);
        RoleFormula forDev = catalog.forRole(RoleLookup.forRun("dev")).orElseThrow();
        FormulaEntry forAction = catalog.forAction("publish-release").orElseThrow();
        // endregion
        assertThat(forDev.formula().name()).isEqualTo("dev");
        assertThat(forAction.isMechanical()).isTrue();
    }
}
