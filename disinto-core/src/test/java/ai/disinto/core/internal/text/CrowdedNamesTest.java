package ai.disinto.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.formula.Formula;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.sprint.SprintPitch;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("proof")
class CrowdedNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%d",
                "key_%d",
                "e%d",
                "%08d",
                "%x",
                "%1$d.%1$d",
                "%1$d-%1$x",
                "steps[%d]",
                "a-%d-longer-name",
                "%d_"
            })
    void numberedNames_areUsual(String format) {
        assertThat(CrowdedNames.isAmong(() -> names(400_000, i -> String.format(format, i))))
                .isFalse();
    }

    @Test
    void oneNameManyTimes_isUsual() {
        assertThat(CrowdedNames.isAmong(() -> names(100_000, i -> i % 2 == 0 ? "id" : "title")))
                .isFalse();
    }

    @Test
    void namesOfOneHashCode_areFound_amongOthersToo() {
        assertThat(names(4, CrowdedNamesTest::colliding).map(String::hashCode).distinct())
                .hasSize(1);
        assertThat(CrowdedNames.isAmong(() -> names(256, CrowdedNamesTest::colliding)))
                .isFalse();
        assertThat(CrowdedNames.isAmong(() -> names(257, CrowdedNamesTest::colliding)))
                .isTrue();
        assertThat(CrowdedNames.isAmong(() -> names(60_000, i -> i % 100 == 0 ? colliding(i / 100) : "k" + i)))
                .isTrue();
    }

    @Test
    void readersRefuseThem() {
        String keys = lines("%s = 1\n");
        String dotted = lines("a.%s = 1\n");
        String inline = "a = {" + lines("%s = 1, ") + "z = 1}\n";
        String tables = lines("[%s]\n");
        for (String toml : List.of(keys, dotted, inline, tables)) {
            assertThat(codes(Formula.check(toml, "x.toml").diagnostics())).containsExactly("document.crowded-names");
            assertThat(codes(ProjectConfig.check(toml, "x.toml").diagnostics()))
                    .containsExactly("document.crowded-names");
        }
        String pitch = "# Sprint: x\n## Sub-issues\n<!-- filer:begin -->\n" + lines("- id: %s\n  title: t\n  body: b\n")
                + "<!-- filer:end -->\n";
        assertThat(codes(SprintPitch.check(pitch, "sprints/x.md").diagnostics()))
                .contains("document.crowded-names");
    }

    private static String lines(String format) {
        return names(300, i -> String.format(format, colliding(i))).collect(Collectors.joining());
    }

    private static List<String> codes(List<Diagnostic> found) {
        return found.stream().map(Diagnostic::code).toList();
    }

    private static Stream<String> names(int count, IntFunction<String> name) {
        return IntStream.range(0, count).mapToObj(name);
    }

    private static String colliding(int number) {
        return IntStream.range(0, 18)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "an" : "c0")
                .collect(Collectors.joining());
    }
}
