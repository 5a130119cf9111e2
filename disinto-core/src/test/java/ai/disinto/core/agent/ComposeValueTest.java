package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.SourceLocation;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeValueTest {
    private static final SourceLocation PLACE = SourceLocation.startOf("x");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain            | plain    | ''",
                "$A               | ''       | A",
                "a${B}c           | ac       | B",
                "${A:-x}          | x        | A",
                "${A-x}           | x        | A",
                "${A:?say it}     | ''       | A",
                "${A?}b           | b        | A",
                "${A:+set}        | ''       | A",
                "${A:-${B:-x}y}z  | xyz      | A,B",
                "${A:-${B:?no}y}z | yz       | A,B",
                "${A:?${B:-no}}z  | z        | A,B",
                "$$A              | $A       | ''",
                "$1 ${} ${        | $1 ${} ${ | ''",
                "a}b              | a}b      | ''",
                "${A:-x           | x        | A",
            })
    void value_withoutItsVariables(String text, String fallback, String variables) {
        ComposeValue value = ComposeValue.of(text, PLACE);
        assertThat(value.fallback()).isEqualTo(fallback);
        assertThat(String.join(",", value.variables())).isEqualTo(variables);
        assertThat(value.isFixed()).isEqualTo(variables.isEmpty());
    }

    @Property(tries = 300)
    void anyText_isAValue(@ForAll String text) {
        assertThat(ComposeValue.of(text + "${A:-" + text, PLACE).variables()).contains("A");
    }

    @Test
    void depth_costsNoStackAndLittleTime() {
        String text = "${A:-".repeat(200_000) + "x" + "}".repeat(200_000);
        ComposeValue value = Assertions.assertTimeout(Duration.ofSeconds(5), () -> ComposeValue.of(text, PLACE));
        assertThat(value.fallback()).isEqualTo("x");
        assertThat(ComposeValue.passed("A", PLACE).variables()).isEqualTo(List.of("A"));
    }
}
