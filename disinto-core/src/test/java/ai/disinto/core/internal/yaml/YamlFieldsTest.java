package ai.disinto.core.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YamlFieldsTest {
    private Problems problems = Problems.of(SourceText.of("x", "unused"));

    @Test
    void requiredText_isReadWhateverItsStyle() {
        YamlFields fields = fields("a: x\nb: \"y\"\nc: |\n  z\nd: >\n  u\n  v\n");
        assertThat(List.of("a", "b", "c", "d").stream()
                        .map(key -> fields.requiredText(key).orElseThrow()))
                .containsExactly("x", "y", "z\n", "u v\n");
        assertThat(problems.diagnostics()).isEmpty();
    }

    @Test
    void requiredText_reportsWhatIsMissingBlankOrNoText() {
        YamlFields fields = fields("blank: ' '\nnothing:\nnumber: 7\nlist: [a]\n");
        for (String key : List.of("missing", "blank", "nothing", "number", "list")) {
            assertThat(fields.requiredText(key)).isEmpty();
        }
        assertThat(problems.diagnostics())
                .extracting(diagnostic -> diagnostic.line() + " " + diagnostic.code())
                .containsExactly(
                        "1 yaml.missing-key",
                        "1 yaml.blank-value",
                        "2 yaml.blank-value",
                        "3 yaml.wrong-type",
                        "4 yaml.wrong-type");
    }

    @Test
    void messages_nameThePlaceAndTheRemedy() {
        fields("number: 7\n").requiredText("number");
        assertThat(problems.diagnostics().get(0).message())
                .isEqualTo("number is a number or a truth value, not text in the test");
        assertThat(problems.diagnostics().get(0).hint()).isEqualTo("put the value in double quotes");
    }

    @Test
    void items_areReadFromBothFormsOfList() {
        YamlFields fields = fields("a: [x, \"y z\"]\nb:\n  - u\n  - 'v'\nc: []\nd:\n");
        assertThat(fields.items("a")).extracting(YamlNode.Scalar::text).containsExactly("x", "y z");
        assertThat(fields.items("b")).extracting(YamlNode.Scalar::text).containsExactly("u", "v");
        assertThat(fields.items("c")).isEmpty();
        assertThat(fields.items("d")).isEmpty();
        assertThat(fields.items("missing")).isEmpty();
        assertThat(problems.diagnostics()).isEmpty();
    }

    @Test
    void items_ofOtherTypesAreReportedAndLeftOut() {
        YamlFields fields = fields("a: [x, 1, [y], null]\nb: x\nc: {k: v}\n");
        assertThat(fields.items("a")).hasSize(1);
        assertThat(fields.items("b")).isEmpty();
        assertThat(fields.items("c")).isEmpty();
        assertThat(problems.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "an element of a is a number or a truth value, not text in the test",
                        "an element of a is a list, not text in the test",
                        "an element of a is nothing, not text in the test",
                        "b is text, not a list in the test",
                        "c is a mapping, not a list in the test");
    }

    @Test
    void unknownKeys_areAnsweredInOrder() {
        assertThat(fields("a: 1\nz: 2\nb: 3\n").unknown(Set.of("a")))
                .extracting(YamlNode.Scalar::text)
                .containsExactly("z", "b");
    }

    private YamlFields fields(String text) {
        SourceText source = SourceText.of(text, "a.md");
        problems = Problems.of(source);
        YamlDocument document = YamlDocument.of(source, problems.lines(), 0, text.length());
        return new YamlFields((YamlNode.Mapping) document.root().orElseThrow(), " in the test", problems);
    }
}
