package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplexityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - Files touched: ~4 (`bin/x`, lib/y.sh)      | ~4   | `bin/x`, lib/y.sh
            Files touched: 3                             | 3    | ''
            - **Files touched**: ~6-8 (graph, formula)   | ~6-8 | graph, formula
            - ~6 files touched across 3 subsystems       | ~6   | across 3 subsystems
            - **3 files touched**: `a/b.sh` (new)        | 3    | `a/b.sh` (new)
            - **~8 files touched** across formulas       | ~8   | across formulas
            - ~5 files, 2 subsystems                     | ~5   | 2 subsystems
            Files touched: 4–6 depending on fork choices | 4-6  | depending on fork choices
            Files touched: 3-5 in the repo (docs)        | 3-5  | in the repo (docs)
            """)
    void files_haveManyForms(String line, String estimate, String qualifier) {
        Estimate files = complexity(line).files().orElseThrow();
        assertThat(files).hasToString(estimate);
        assertThat(files.qualifier()).isEqualTo(qualifier);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - Estimated sub-issues: 4-5                       | 4-5 | ''
            - **Estimated sub-issues:** 5-7                   | 5-7 | ''
            - **3-4 sub-issues** estimated                    | 3-4 | estimated
            - Estimated 4 sub-issues                          | 4   | ''
            Sub-issues: 3                                     | 3   | ''
            Estimated sub-issues: 4-7 depending on choices.   | 4-7 | depending on choices
            - about 1 sub-issue                               | 1   | ''
            """)
    void subIssues_haveManyForms(String line, String estimate, String qualifier) {
        Estimate subIssues = complexity(line).subIssues().orElseThrow();
        assertThat(subIssues).hasToString(estimate);
        assertThat(subIssues.qualifier()).isEqualTo(qualifier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New artifacts: 1 repository with seed files, 3-5 seed issues",
                "- `lib/files 3.sh` — says how",
                "- many files",
                "- files and 3 more"
            })
    void otherNumbers_areNoFigures(String line) {
        assertThat(complexity(line).files()).isEmpty();
        assertThat(complexity(line).subIssues()).isEmpty();
    }

    @Test
    void newAndModifiedFiles_areToldApart() {
        Complexity inOneLine = complexity("Files touched: ~14 (7 new, 7 modified)");
        assertThat(inOneLine.files()).contains(new Estimate(14, 14, true, "7 new, 7 modified"));
        assertThat(inOneLine.newFiles().orElseThrow().max()).isEqualTo(7);
        assertThat(inOneLine.modifiedFiles().orElseThrow().max()).isEqualTo(7);
        Complexity inTwo = complexity("- **New files (~5):** a, b\n- **Modified files (~3):** c");
        assertThat(inTwo.files()).contains(new Estimate(8, 8, true, "5 new, 3 modified"));
        assertThat(inTwo.newFiles()).contains(new Estimate(5, 5, true, "a, b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - Gluecode vs greenfield: ~80% gluecode (a 5% b), ~20% greenfield | 80 | 20 | true
            - ~90% gluecode (wiring), ~10% greenfield (streams)               | 90 | 10 | true
            Gluecode ratio: ~70% content, ~30% scripting                      | 70 | 30 | true
            - **Gluecode vs greenfield**: ~60% gluecode / ~40% greenfield     | 60 | 40 | true
            - Gluecode vs greenfield: 80/20 (a vs. b)                         | 80 | 20 | false
            - Gluecode: 100%                                                  | 100|    | false
            """)
    void split_hasManyForms(String line, int gluecode, Integer greenfield, boolean approximate) {
        WorkSplit split = complexity(line).split().orElseThrow();
        assertThat(split.gluecode()).hasValue(gluecode);
        assertThat(split.greenfield()).isEqualTo(greenfield == null ? OptionalInt.empty() : OptionalInt.of(greenfield));
        assertThat(split.approximate()).isEqualTo(approximate);
    }

    @Test
    void split_mayStandInTwoLinesOrInWords() {
        WorkSplit lines = complexity("- **Gluecode ratio: ~90%** — calls\n- **Greenfield: ~10%** — new")
                .split()
                .orElseThrow();
        assertThat(lines.gluecode()).hasValue(90);
        assertThat(lines.greenfield()).hasValue(10);
        WorkSplit words =
                complexity("- **Mostly gluecode** — extends x").split().orElseThrow();
        assertThat(words).isEqualTo(new WorkSplit(OptionalInt.empty(), OptionalInt.empty(), false, "mostly gluecode"));
        assertThat(complexity("- no word about it").split()).isEmpty();
        assertThat(complexity("- gluecode 120%").split()).isEmpty();
    }

    @Test
    void subsystems_areCountedOrListed() {
        Complexity listed = complexity("- Subsystems: CLI, compose (old, new), schema");
        assertThat(listed.subsystems()).containsExactly("CLI", "compose (old, new)", "schema");
        assertThat(listed.subsystemCount()).hasValue(3);
        Complexity both = complexity("- ~6 files across 3 subsystems (routing, chat, compose)");
        assertThat(both.subsystems()).containsExactly("routing", "chat", "compose");
        assertThat(both.subsystemCount()).hasValue(3);
        assertThat(complexity("- ~5 files, 2 subsystems").subsystemCount()).hasValue(2);
        assertThat(complexity("Subsystems: supervisor — nothing else").subsystems())
                .containsExactly("supervisor");
    }

    @Test
    void figuresThatAreMissing_areReported() {
        assertThat(Pitches.found(Pitches.withSection("Complexity", "small"))).containsExactly("12:1 sprint.no-figure");
        assertThat(Pitches.check(Pitches.withSection("Complexity", "- 3 files"))
                        .diagnostics()
                        .get(0)
                        .message())
                .isEqualTo("the number of sub-issues is not given");
    }

    @Test
    void reversedRange_isTurnedAndReported() {
        String text = Pitches.withSection("Complexity", "- 3 files\n- Sub-issues: 6-4");
        assertThat(Pitches.found(text)).containsExactly("14:1 sprint.reversed-range");
        assertThat(Pitches.parse(text).complexity().subIssues()).contains(Estimate.between(4, 6));
    }

    @Test
    void pitchWithoutTheSection_hasNoFigures() {
        Complexity none = Pitches.parse(Pitches.plain().replace("## Complexity", "## Size"))
                .complexity();
        assertThat(none.files()).isEqualTo(Optional.empty());
        assertThat(none).isEqualTo(new Complexity(FigureSet.NONE)).hasSameHashCodeAs(new Complexity(FigureSet.NONE));
    }

    @Test
    void estimate_knowsWhatItContains() {
        assertThat(Estimate.between(3, 5).contains(3)).isTrue();
        assertThat(Estimate.between(3, 5).contains(6)).isFalse();
        assertThat(Estimate.of(3)).hasToString("3");
        assertThatThrownBy(() -> Estimate.between(5, 3)).hasMessageContaining("5 to 3");
        assertThatThrownBy(() -> Estimate.of(-1)).hasMessageContaining("-1");
    }

    @Test
    void split_isMadeOfPercentages() {
        assertThat(WorkSplit.of(80)).isEqualTo(new WorkSplit(OptionalInt.of(80), OptionalInt.of(20), false, "80/20"));
        assertThatThrownBy(() -> WorkSplit.of(101)).hasMessageContaining("101");
        assertThatThrownBy(() -> WorkSplit.of(-1)).hasMessageContaining("-1");
    }

    private static Complexity complexity(String lines) {
        return Pitches.check(Pitches.withSection("Complexity", lines))
                .value()
                .orElseThrow()
                .complexity();
    }
}
