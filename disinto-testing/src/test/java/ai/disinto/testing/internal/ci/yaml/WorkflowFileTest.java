package ai.disinto.testing.internal.ci.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowFileTest {
    private static final String STEP = "steps:\n  - name: a\n    image: sh\n    commands: [x]\n";
    private static final Occasion PUSH = new Occasion(
            "push", "main", "refs/heads/main", "o/r", "", List.of("docs/a.md"), Map.of(), Map.of("CI_REPO", "o/r"));

    @Test
    void file_isRead() {
        WorkflowFile file =
                WorkflowFile.parse("ci", STEP + "skip_clone: true\ndepends_on: [lint]\nlabels: {os: linux}\n");
        assertThat(file.clones()).isFalse();
        assertThat(file.dependsOn()).containsExactly("lint");
        assertThat(file.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.commands()).containsExactly("x"));
    }

    @Test
    void steps_canBeAMapping() {
        assertThat(WorkflowFile.parse("ci", "steps:\n  a: {image: sh, commands: x}\n")
                        .steps())
                .extracting(StepFile::name)
                .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event: push",
                "event: [tag, push]",
                "branch: main",
                "branch: {exclude: [dev/*]}",
                "path: {include: ['docs/**']}",
                "ref: refs/heads/*",
                "status: [success, failure]",
                "evaluate: 'CI_REPO == \"o/r\" && CI_COMMIT_TAG != \"v1\"'",
                "evaluate: 'false or not (CI_REPO == \"x\") and true'"
            })
    void condition_thatHolds(String condition) {
        assertThat(when(condition).holds(PUSH)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event: tag",
                "branch: [dev, 'release/*']",
                "branch: {exclude: main}",
                "path: '*.java'",
                "evaluate: 'CI_REPO == \"x\"'",
                "evaluate: 'CI_COMMIT_TAG == \"\"'"
            })
    void condition_thatDoesNotHold(String condition) {
        assertThat(when(condition).holds(PUSH)).isFalse();
    }

    private static When when(String condition) {
        return WorkflowFile.parse("ci", STEP + "when:\n  - {" + condition + "}\n")
                .when();
    }

    /** As Woodpecker 3.17.0 does, before it reads YAML. */
    @Test
    void dollarSignsAndBackslashes_thatStandTwice_loseOne() {
        WorkflowFile file = WorkflowFile.parse("ci", STEP.replace("[x]", "['$${HOME} $$$$ $x \\\\n \\n a\\/b']"));
        assertThat(file.steps().get(0).commands()).containsExactly("${HOME} $$ $x \\n \\n a/b");
    }

    @Test
    void matrix_isEveryCombination() {
        WorkflowFile file = WorkflowFile.parse("ci", STEP + "matrix: {A: [1, 2], B: [x, y]}\n");
        assertThat(file.rows()).hasSize(4).contains(Map.of("A", "2", "B", "y"));
    }

    @Test
    void order_putsStepsBehindWhatTheyDependOn() {
        assertThat(Order.of(List.of("b", "a", "c"), each -> each, each -> each.equals("b") ? List.of("c") : List.of()))
                .containsExactly("a", "c", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a",
                "steps: []",
                "steps: [x]",
                "steps: {a: {commands: [x]}}",
                "steps: {a: {image: sh, depends_on: [b]}}",
                "steps: {a: {image: sh, depends_on: [b]}, b: {image: sh, depends_on: [a]}}",
                "steps: {a: {image: sh, environment: {'A B': x}}}",
                "steps: {a: {image: sh, when: {evaluate: 'CI_REPO'}}}",
                "steps: {a: {image: sh, when: {evaluate: 'not CI_REPO == \"o/r\"'}}}",
                "steps: {a: {image: sh, when: {evaluate: 'CI_REPO contains \"o\"'}}}",
                "steps: {a: {image: sh, when: {evaluate: 'HOME == \"o\"'}}}",
                "steps: {a: {image: sh, when: {evaluate: '(CI_REPO == \"o\"'}}}",
                "steps: {a: {image: sh, when: {evaluate: 'true true'}}}",
                "pipeline: {a: {image: sh}}",
                "steps: {a: {image: sh}}\nsteps: {a: {image: sh}}",
                "steps: {a: {image: sh}}\nmatrix: {A: [1,2,3,4,5,6], B: [1,2,3,4,5,6]}",
                "a: &a [*a]"
            })
    void file_thatCannotBeRun_isRefused(String text) {
        assertThatThrownBy(() -> WorkflowFile.parse("ci", text)).isInstanceOf(WorkflowException.class);
    }

    @Test
    void hostileText_isRefusedQuickly() {
        for (String part : List.of("[", "{a: ", "- ", "&a [", "? ")) {
            assertThatThrownBy(() -> WorkflowFile.parse("ci", part.repeat(40_000)))
                    .isInstanceOf(WorkflowException.class);
        }
        StringBuilder laughs = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            String before = "*a" + (i - 1) + ",";
            laughs.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(before.repeat(9))
                    .append("]\n");
        }
        assertThatThrownBy(() -> WorkflowFile.parse("ci", laughs.toString())).isInstanceOf(WorkflowException.class);
    }

    @Property(tries = 300)
    void anyTextNearAFile_isReadOrRefused(
            @ForAll @IntRange(min = 0, max = 60) int place, @ForAll char put, @ForAll boolean insert) {
        String text = STEP + "when: {event: push}\n";
        int at = place % text.length();
        String changed = text.substring(0, at) + put + text.substring(insert ? at : at + 1);
        Throwable thrown = catchThrowable(() -> WorkflowFile.parse("ci", changed));
        assertThat(thrown == null || thrown instanceof WorkflowException)
                .as("%s", thrown)
                .isTrue();
    }
}
