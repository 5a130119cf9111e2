package ai.disinto.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of a real factory: 17, of which four are no TOML. */
class FormulaCorpusTest {
    private final Path folder = Path.of(System.getProperty("disinto.shared", "none"), "data", "corpus", "formulas");

    @BeforeEach
    void corpusIsThere() {
        assumeThat(Files.isDirectory(folder)).isTrue();
    }

    @Test
    void thirteenOfSeventeen_areValid_withoutAnyFinding() {
        List<FormulaEntry> entries = FormulaCatalog.load(folder).entries();
        assertThat(entries).hasSize(17);
        assertThat(entries).filteredOn(FormulaEntry::isValid).hasSize(13);
        assertThat(entries)
                .filteredOn(FormulaEntry::isValid)
                .flatExtracting(FormulaEntry::diagnostics)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "run-gardener, 111, 9, 6, '\\`=4 \\(=2'",
        "run-publish-site, 216, 24, 4, '\\$=1 \\(=3'",
        "run-rent-a-human, 170, 96, 12, '\\`=12'",
        "triage, 120, 21, 2, '\\|=2'"
    })
    void brokenFormula_isRefusedAtTheBackslash_withAllOffences(
            String name, int line, int column, int count, String kinds) {
        List<Diagnostic> errors =
                FormulaCatalog.load(folder).entry(name).orElseThrow().diagnostics();
        assertThat(errors).hasSize(count).allMatch(error -> error.code().equals("toml.invalid-escape"));
        assertThat(errors.get(0).line()).isEqualTo(line);
        assertThat(errors.get(0).column()).isEqualTo(column);
        TreeMap<String, Integer> found = new TreeMap<>();
        errors.forEach(error -> found.merge(error.message().substring(1, 3), 1, Integer::sum));
        for (String kind : kinds.split(" ", -1)) {
            assertThat(found).containsEntry(kind.substring(0, 2), Integer.valueOf(kind.substring(3)));
        }
    }

    @ParameterizedTest
    @CsvSource({"run-gardener, 6, 5", "run-publish-site, 4, 6", "run-rent-a-human, 12, 3", "triage, 2, 6"})
    void brokenFormula_isRecovered_toWhatItsTextShows(String name, int edits, int steps) {
        SourceText source = SourceText.check(folder.resolve(name + ".toml")).orElseThrow();
        Formula formula = Formula.recover(source).orElseThrow();
        assertThat(formula.edits()).hasSize(edits);
        assertThat(formula.steps()).hasSize(steps);
        String decoded = String.join(
                "",
                formula.steps().stream()
                        .map(step -> step.description().decoded())
                        .toList());
        assertThat(formula.edits()).allMatch(edit -> decoded.contains(edit.written()));
    }

    @Test
    void stringsWithoutLegalEscapes_canBecomeLiteral() {
        FormulaCatalog catalog = FormulaCatalog.load(folder);
        assertThat(catalog.entry("triage").orElseThrow().diagnostics().get(0).hint())
                .contains("nothing else in the string changes");
        assertThat(catalog.entry("run-gardener")
                        .orElseThrow()
                        .diagnostics()
                        .get(0)
                        .hint())
                .contains("also changes the legal escapes");
    }

    @Test
    void graphs_haveTheOrderOfTheFiles() {
        List<Formula> formulas = FormulaCatalog.load(folder).entries().stream()
                .flatMap(entry -> entry.formula().stream())
                .toList();
        assertThat(formulas).allSatisfy(formula -> {
            assertThat(formula.graph().order()).isEqualTo(formula.steps());
            assertThat(formula.graph().sequential().levels())
                    .hasSizeLessThanOrEqualTo(formula.steps().size());
        });
        assertThat(formulas)
                .filteredOn(formula -> formula.steps().isEmpty())
                .extracting(Formula::name)
                .containsExactly("reproduce");
    }

    @Test
    void deferredDefaults_areKnown() {
        Formula formula = Formula.read(folder.resolve("collect-engagement.toml"));
        assertThat(formula.variables()).filteredOn(Variable::isDeferred).hasSize(3);
    }
}
