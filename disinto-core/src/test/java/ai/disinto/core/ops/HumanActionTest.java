package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HumanActionTest {
    private static HumanAction markdown(String text) {
        return HumanAction.ofMarkdown(text.lines().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Option A: open it|Option A|open it|false",
                "option 2 — open it|option 2|open it|false",
                "**Option B (recommended):** open it|Option B|open it|true",
                "__Option C__: open (recommended)|Option C|open (recommended)|true",
                "Option D (costs more): open it|Option D|open it|false",
                "Option E (open: it|Option E|(open: it|false",
                "Option F. open it|Option F|open it|false",
                "Option G|Option G|''|false",
            })
    void head_beginsAnOption(String line, String name, String text, boolean recommended) {
        assertThat(OptionHead.read(line)).contains(new OptionHead(name, text, recommended));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Option",
                "Option ",
                "Options: a",
                "Option keys are set",
                "Option averylongname: x",
                "An Option A: x"
            })
    void otherLines_beginNoOption(String line) {
        assertThat(OptionHead.read(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1. x, 1, x", "12) x, 12, x", "'   3.   x ', 3, x", "- x, '', x", "'* x', '', x", "+ x, '', x"})
    void marker_beginsAnItem(String line, String number, String text) {
        assertThat(ListItem.read(line)).contains(new ListItem(number, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-x", "**x**", "1.", "1.x", "1 x", "1234567890. x", "x - y", "1", "."})
    void otherLines_beginNoItem(String line) {
        assertThat(ListItem.read(line)).isEmpty();
    }

    @Test
    void nestedBullets_belongToTheirStep() {
        HumanAction action = markdown("1. Do\n   - this\n   - that\n\n   and more\n2. End\n");
        assertThat(action.steps()).containsExactly("Do\n- this\n- that\nand more", "End");
    }

    @Test
    void paragraphBehindABlankLine_belongsToNoStep() {
        assertThat(markdown("Before\n1. Do\nit\n\nAfterwards rest.\n- and sleep")
                        .steps())
                .containsExactly("Do\nit");
    }

    @Test
    void optionsBetweenSteps_areNoPartOfThem() {
        HumanAction action = markdown("1. Either\n- Option A: x\n- Option B: y\n2. Check");
        assertThat(action.steps()).containsExactly("Either", "Check");
        assertThat(action.options()).extracting(RequestOption::text).containsExactly("x", "y");
    }

    @Test
    void numbersInADescription_areOptionsNextToNamedOnes() {
        HumanAction action = HumanAction.ofDescription(List.of("1. a (recommended)", "2) b", "Option C: c"));
        assertThat(action.options())
                .containsExactly(
                        new RequestOption("1", "a (recommended)", true),
                        new RequestOption("2", "b", false),
                        new RequestOption("Option C", "c", false));
    }
}
