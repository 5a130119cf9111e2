package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.core.document.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioTest {
    private static final String TWO_TABLES = """
            # Portfolio

            ## Addressables
            | Artifact | Location | Observable? |
            |---|---|---|
            | Pier site | pier.example.org | Yes |
            | Crane image | registry.example.org/crane | partial (pulls only) |

            ## Observables
            | Artifact | Measurement | Evidence path |
            |:--|:-:|--:|
            | pier site | access log | `evidence/engagement/` |
            """;

    private static List<String> codes(String text) {
        return Portfolio.check(text, "portfolio.md").diagnostics().stream()
                .map(each -> each.line() + ":" + each.column() + " " + each.code())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Portfolio\n",
                "# Portfolio\n\n## Overview\n\n<!-- nothing yet -->\n",
                "# Portfolio\n\n## Addressables\n\n## Observables\n",
                "# Portfolio\n\n## Addressables\n| Artifact | Location |\n|---|---|\n"
            })
    void stubs_areEmpty(String stub) {
        assertThat(Portfolio.parse(stub, "portfolio.md").isEmpty()).isTrue();
        assertThat(codes(stub)).isEmpty();
    }

    @Test
    void rowsOfBothTables_areOneArtifact() {
        Portfolio portfolio = Portfolio.parse(TWO_TABLES, "portfolio.md");
        assertThat(portfolio.artifacts())
                .containsExactly(
                        new Artifact(
                                "Pier site",
                                "pier.example.org",
                                Optional.of(Observability.YES),
                                Optional.of("access log"),
                                Optional.of("`evidence/engagement/`")),
                        new Artifact(
                                "Crane image",
                                "registry.example.org/crane",
                                Optional.of(Observability.PARTIAL),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(portfolio.artifact("PIER SITE").flatMap(Artifact::evidenceCategory))
                .contains("engagement");
        assertThat(portfolio.artifact("none")).isEmpty();
        assertThat(portfolio.render()).isEqualTo(TWO_TABLES);
    }

    @Test
    void otherTablesOfAGuide_areLeftAlone() {
        String guide = "# Guide\n| File | Purpose |\n|---|---|\n| x | y |\n\n" + TWO_TABLES;
        assertThat(Portfolio.parse(guide, "AGENTS.md").artifacts()).hasSize(2);
    }

    @Test
    void problems_comeInOnePass() {
        String text = """
                | Artifact | Location | Observable | Evidence |
                |---|---|---|---|
                | | x | Yes | y |
                | a | x | perhaps | — |
                | b | x | yes |
                | A | y | no | |
                """;
        assertThat(codes(text))
                .containsExactly(
                        "3:3 portfolio.no-artifact",
                        "4:3 portfolio.bad-observable",
                        "5:3 portfolio.unmeasured",
                        "6:3 portfolio.conflict");
    }

    @ParameterizedTest
    @CsvSource({
        "evidence/engagement/, engagement",
        "`evidence/red-team/2026-05-01.json`, red-team",
        "engagement, engagement",
        "some prose, ",
        "logs/x, ",
        "evidence/Big/, ",
    })
    void evidence_namesItsCategory(String evidence, String category) {
        Artifact artifact = new Artifact("a", "", Optional.empty(), Optional.empty(), Optional.of(evidence));
        assertThat(artifact.evidenceCategory()).isEqualTo(Optional.ofNullable(category));
    }

    @Test
    void conflicts_areWhatBothTellDifferently() {
        Portfolio ours = Portfolio.parse(TWO_TABLES, "portfolio.md");
        Portfolio guide = Portfolio.parse("""
                | Artifact | Location | Observable | Evidence |
                |---|---|---|---|
                | Pier site | elsewhere | Yes | engagement |
                | Quay | q | No | |
                """, "AGENTS.md");
        assertThat(ours.conflictsWith(guide)).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("portfolio.conflict");
            assertThat(each.message()).isEqualTo("Pier site has another location in AGENTS.md");
            assertThat(each.location()).hasToString("portfolio.md:6:3");
        });
        Portfolio both = ours.mergedWith(guide);
        assertThat(both.artifacts()).extracting(Artifact::name).containsExactly("Pier site", "Crane image", "Quay");
        assertThat(both.artifacts().get(0).location()).isEqualTo("pier.example.org");
        assertThat(both.conflictsWith(ours)).isEmpty();
    }

    @Test
    void of_writesATableThatReadsTheSame() {
        Artifact odd = new Artifact(
                "a | b",
                "line\nbreak <!-- x",
                Optional.of(Observability.NO),
                Optional.of("m"),
                Optional.of("evidence/engagement/"));
        Portfolio portfolio = Portfolio.of(List.of(odd));
        assertThat(portfolio.artifacts().get(0).name()).isEqualTo("a | b");
        assertThat(portfolio.artifacts().get(0).location()).isEqualTo("line break &lt;!-- x");
        assertThat(Portfolio.parse(portfolio.render(), "x"))
                .isEqualTo(portfolio)
                .hasSameHashCodeAs(portfolio);
        assertThat(Portfolio.of(List.of()).render()).isEqualTo("# Portfolio\n");
        assertThat(portfolio).hasToString("Portfolio[1 artifacts]");
    }

    @Test
    void of_refusesNamesThatAreBlankOrThereTwice() {
        Artifact artifact = new Artifact("a", "", Optional.empty(), Optional.empty(), Optional.empty());
        Artifact blank = new Artifact(" ", "", Optional.empty(), Optional.empty(), Optional.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> Portfolio.of(List.of(artifact, artifact)));
        assertThatIllegalArgumentException().isThrownBy(() -> Portfolio.of(List.of(blank)));
    }

    @Test
    void read_takesFiles(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("portfolio.md"), TWO_TABLES);
        assertThat(Portfolio.read(file).artifacts()).hasSize(2);
        assertThat(Portfolio.check("", "x").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("document.empty");
    }
}
