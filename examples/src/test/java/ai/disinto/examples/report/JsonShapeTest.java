package ai.disinto.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every field of {@code report --json} has the name and the type that {@code docs/report.md} gives it. */
class JsonShapeTest {
    private final JsonNode sample = Run.report("--json").json();

    private static Stream<JsonNode> parts(JsonNode from, List<String> path) {
        Stream<JsonNode> here = from.get(path.get(0)).valueStream();
        return path.size() == 1 ? here : here.flatMap(each -> parts(each, path.subList(1, path.size())));
    }

    private List<JsonNode> parts(String path) {
        return parts(sample, List.of(path.split("/", -1))).toList();
    }

    private static String kind(JsonNode node) {
        if (node.isArray()) {
            return "array";
        }
        return node.isString() ? "text" : node.isIntegralNumber() ? "number" : node.isNull() ? "null" : "boolean";
    }

    /** A question mark allows {@code null}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "formulas | file text, name text, valid boolean, steps number, diagnostics array",
                "projects | file text, valid boolean, name text?, repo text?, opsRepo text?, agents array",
                "objectives | milestone text?, name text, issues array, written text?, computed text, items array",
                "objectives/items | text text, done boolean, issues array, blockedOnVault text?",
                "ready | objective text, text text, issues array, unblocks number",
                "vaultBlocked | objective text, text text, request text?, requestExists boolean, since text?",
                "contradictions | kind text, subject text, written text, computed text, line number",
                "sprints | file text, title text, visionIssues array, forks array, subIssues array",
                "sprints/subIssues | id text, title text, dependsOn array",
                "sprints/forks | label text, topic text, options array, recommended text?",
                "requests | file text, title text, form text, unblocks array, state text, since text?",
                "problems | file text, code text, severity text, line number, column number, message text, hint text",
            })
    void fields_haveTheirNamesAndTypes(String part, String fields) {
        List<String> expected = List.of(fields.split(", ", -1));
        assertThat(parts(part)).isNotEmpty().allSatisfy(node -> {
            assertThat(node.propertyNames())
                    .containsExactlyElementsOf(expected.stream()
                            .map(field -> field.split(" ", -1)[0])
                            .toList());
            for (String field : expected) {
                String[] words = field.replace("?", "").split(" ", -1);
                assertThat(kind(node.get(words[0]))).isIn(words[1], field.endsWith("?") ? "null" : words[1]);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "objectives/issues, number",
        "objectives/items/issues, number",
        "ready/issues, number",
        "sprints/visionIssues, number",
        "sprints/subIssues/dependsOn, text",
        "requests/unblocks, number",
        "projects/agents, text",
    })
    void lists_holdOneType(String part, String kind) {
        assertThat(parts(part)).isNotEmpty().allMatch(node -> kind(node).equals(kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "objectives | computed | DONE, IN PROGRESS, READY, BLOCKED, EMPTY",
                "contradictions | kind | objective, milestone",
                "contradictions | computed | DONE, IN PROGRESS, READY, BLOCKED, EMPTY",
                "requests | form | markdown, toml",
                "requests | state | pending, approved, fired, rejected",
                "problems | severity | error, warning, info",
            })
    void words_areTheOnesOfThePage(String part, String field, String words) {
        assertThat(parts(part))
                .isNotEmpty()
                .extracting(node -> node.get(field).asString())
                .isSubsetOf(List.of(words.split(", ", -1)));
    }

    @Test
    void blockedItem_namesTheRequestsPath() {
        assertThat(parts("objectives/items"))
                .extracting(item -> item.get("blockedOnVault"))
                .filteredOn(JsonNode::isString)
                .isNotEmpty()
                .allMatch(path -> parts("requests").stream()
                        .anyMatch(request -> request.get("file").equals(path)));
    }
}
