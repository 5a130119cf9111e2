package ai.disinto.core.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.SourceLines;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentTest {

    @Test
    void block_isReadWithBlankLinesAndPositions() {
        YamlNode.Mapping map = mapping("a: 1\nbody: |\n  x\n\n  ## y\nlast: 'z'\n");
        assertThat(map.entries()).extracting(entry -> entry.key().text()).containsExactly("a", "body", "last");
        YamlNode.Scalar body = (YamlNode.Scalar) map.entries().get(1).value();
        assertThat(body.text()).isEqualTo("x\n\n## y\n");
        assertThat(body.start()).isEqualTo(11);
        assertThat(body.end()).isEqualTo(25);
    }

    @Test
    void offsets_countInTheWholeText_behindCharactersOutsideTheBasicPlane() {
        String text = "# 😀\nkey: \"😀\"\nb: 2\n";
        YamlDocument document = read(text, text.indexOf("key"), text.length());
        YamlNode.Mapping map = (YamlNode.Mapping) document.root().orElseThrow();
        assertThat(map.entries().get(1).key().start()).isEqualTo(text.indexOf("b: 2"));
    }

    @Test
    void carriageReturns_areLineBreaksAndNothingElse() {
        YamlNode.Mapping map = mapping("a: b\r\nbody: |\r\n  x\r\n\r\n  y\r\n");
        assertThat(((YamlNode.Scalar) map.entries().get(0).value()).text()).isEqualTo("b");
        assertThat(((YamlNode.Scalar) map.entries().get(1).value()).text()).isEqualTo("x\n\ny\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "on", "22:22", "0o9", "a b", "1.2.3", "2026-01-01", "NO"})
    void plainWords_areTextWhereYaml12SaysSo(String word) {
        assertThat(scalar(word).isText()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "False", "12", "-1.5e3", "0x1f", "0o14", ".inf", ".nan", "~", "null"})
    void plainWords_areNoTextWhereYaml12SaysSo(String word) {
        assertThat(scalar(word).isText()).isFalse();
        assertThat(scalar('"' + word + '"').isText()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            &a 1     | 1:1 yaml.not-allowed
            '*a'     | 1:1 yaml.not-allowed
            !!str 1  | 1:1 yaml.not-allowed
            [&a 1]   | 1:2 yaml.not-allowed
            !x [1]   | 1:1 yaml.not-allowed
            """)
    void anchorsAliasesAndTags_areRefused(String text, String problem) {
        assertThat(found(text)).containsExactly(problem);
    }

    @Test
    void directives_areRefused() {
        assertThat(found("%YAML 1.2\n---\na: 1\n")).containsExactly("1:1 yaml.not-allowed");
        assertThat(found("%TAG ! tag:example.org,2026:\n---\na: 1\n")).containsExactly("1:1 yaml.not-allowed");
    }

    @Test
    void secondDocument_isRefused() {
        assertThat(found("a: 1\n---\nb: 2\n")).containsExactly("2:1 yaml.more-documents");
        assertThat(found("---\na: 1\n")).isEmpty();
    }

    @Test
    void duplicateKey_isRefused_andTheFirstValueKept() {
        YamlDocument document = read("a: 1\nb: 2\na:\n  - x\n");
        assertThat(codes(document)).containsExactly("3:1 yaml.duplicate-key");
        assertThat(((YamlNode.Mapping) document.root().orElseThrow()).entries()).hasSize(2);
    }

    @Test
    void keyThatIsNoText_isRefused() {
        assertThat(found("[a]: 1\nb: 2\n")).containsExactly("1:1 yaml.key-not-text");
        assertThat(found("? {x: y}\n: 1\n")).containsExactly("1:3 yaml.key-not-text");
    }

    @Test
    void controlCharacters_areNamedWithTheirPlace() {
        YamlDocument document = read("a: b\nc: \"x\u0007\"\n");
        assertThat(codes(document)).containsExactly("2:6 yaml.control-character");
        assertThat(document.problems().get(0).message()).contains("U+0007");
        assertThat(found("a: \ud800")).containsExactly("1:4 yaml.control-character");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: fix: it  | 1:11 | double quotes
            @a              | 1:1  | double quotes
            [a, b           | 1:6  | yaml.org
            """)
    void syntaxErrors_sayWhereAndHowToMend(String text, String place, String hint) {
        YamlDocument document = read(text);
        assertThat(codes(document)).containsExactly(place + " yaml.syntax");
        assertThat(document.problems().get(0).hint()).contains(hint);
        assertThat(document.isComplete()).isFalse();
    }

    @Test
    void lineWithoutColon_isReportedOnItself() {
        assertThat(found("a: |\n    x\nlost text\nb: 1\n")).containsExactly("3:1 yaml.syntax");
    }

    @Test
    void tabAsIndentation_isNamed() {
        YamlDocument document = read("a:\n\tb: 1\n");
        assertThat(document.problems().get(0).message()).contains("tab");
    }

    @Test
    void badEscapes_areSyntaxErrors() {
        assertThat(found("\"\\U00110000\"")).hasSize(1);
        assertThat(found("\"\\q\"")).hasSize(1);
    }

    @Test
    void emptyText_hasNoValue() {
        assertThat(read("").root()).isEmpty();
        assertThat(read("# only a comment\n").root()).isEmpty();
        assertThat(read("").isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "{a: ", "[\n", "- - ", "[[],"})
    void nestingBombs_areRefusedBeforeAnythingOverflows(String unit) {
        Assertions.assertThatCode(() -> Assertions.assertThat(found(unit.repeat(20_000)))
                        .singleElement()
                        .asString()
                        .endsWith("document.too-deep"))
                .doesNotThrowAnyException();
    }

    @Test
    void deepIndentation_isRefused() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(found(text.toString())).containsExactly("65:65 document.too-deep");
    }

    @Test
    void depthLimit_isTheDocumentsOwn() {
        SourceText source = SourceText.of("[[[]]]", "a")
                .withLimits(DocumentLimits.defaults().withMaxNesting(3));
        assertThat(YamlDocument.of(source, SourceLines.of(source), 0, 6).problems())
                .isEmpty();
        SourceText less = source.withLimits(DocumentLimits.defaults().withMaxNesting(2));
        assertThat(YamlDocument.of(less, SourceLines.of(less), 0, 6).problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n", "a ", "#", "'", "\"\\\n", "- |\n x\n", "&", "%a b\n", "a,", "\n", "--- a\n", "\t"})
    void hostileText_isReadInLinearTime(String unit) {
        String text = unit.repeat(300_000 / unit.length());
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text));
    }

    private static YamlDocument read(String text) {
        return read(text, 0, text.length());
    }

    private static YamlDocument read(String text, int from, int to) {
        SourceText source = SourceText.of(text, "a.md");
        return YamlDocument.of(source, SourceLines.of(source), from, to);
    }

    private static YamlNode.Mapping mapping(String text) {
        YamlDocument document = read(text);
        assertThat(document.problems()).isEmpty();
        return (YamlNode.Mapping) document.root().orElseThrow();
    }

    private static YamlNode.Scalar scalar(String text) {
        return (YamlNode.Scalar) read(text).root().orElseThrow();
    }

    private static List<String> found(String text) {
        return codes(read(text));
    }

    private static List<String> codes(YamlDocument document) {
        return document.problems().stream().map(YamlDocumentTest::shown).toList();
    }

    private static String shown(Diagnostic diagnostic) {
        return diagnostic.line() + ":" + diagnostic.column() + " " + diagnostic.code();
    }
}
