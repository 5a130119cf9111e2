package ai.disinto.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.Findings;
import ai.disinto.checks.Project;
import ai.disinto.checks.PublishedModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/diagnostics.md} lists exactly the codes that the sources report. */
class DiagnosticsPageTest {
    private static final String CODE = "([a-z]+(?:\\.[a-z0-9-]+)+)";
    private static final Pattern REPORTED = Pattern.compile("\\b(?:error|warning|info)\\(\\s*\"" + CODE + "\"");
    private static final Pattern LITERAL = Pattern.compile("\"" + CODE + "\"");
    private static final Pattern ROW = Pattern.compile("^\\| *`" + CODE + "` *\\|");
    private static final Pattern FILE_NAME =
            Pattern.compile(".*\\.(toml|md|ya?ml|jsonl?|sh|env|txt|log|java|py|lock|git)");

    @Test
    void page_listsEveryCode() {
        Set<String> listed = new TreeSet<>(listed(Page.read(Project.root().resolve("docs/diagnostics.md"))));
        Set<String> reported = new TreeSet<>();
        Set<String> areas = Stream.concat(listed.stream(), sources().flatMap(text -> matches(REPORTED, text)))
                .map(DiagnosticsPageTest::area)
                .collect(Collectors.toSet());
        sources().forEach(text -> reported.addAll(codes(text, areas)));
        List<String> findings = new ArrayList<>();
        reported.stream().filter(code -> !listed.contains(code)).forEach(code -> findings.add(code + " is missing"));
        listed.stream().filter(code -> !reported.contains(code)).forEach(code -> findings.add(code + " is stale"));
        Findings.assertNone("docs/diagnostics.md has one row for each code of the sources.", findings);
    }

    @Test
    void codes_areLiteralsOfKnownAreas() {
        String source = "error(\n  \"toml.bad\", x); failed(\"toml.worse-2\"); open(\"toml.md\"); get(\"user.home\");";
        assertThat(codes(source, Set.of("toml"))).containsExactly("toml.bad", "toml.worse-2");
    }

    @Test
    void rows_startWithTheirCode() {
        String text = "| code | meaning |\n| --- | --- |\n| `a.b` | see `c.d` |\n";
        assertThat(listed(Page.of(Path.of("page.md"), text))).containsExactly("a.b");
    }

    /** Codes handed on by a method in between count too: any literal of an area that reports something. */
    private static List<String> codes(String source, Set<String> areas) {
        return matches(LITERAL, source)
                .filter(code -> areas.contains(area(code)))
                .filter(code -> !FILE_NAME.matcher(code).matches())
                .toList();
    }

    private static List<String> listed(Page page) {
        return page.prose().stream().flatMap(line -> matches(ROW, line)).toList();
    }

    private static Stream<String> sources() {
        return Project.publishedModules().stream()
                .map(PublishedModule::folder)
                .flatMap(folder -> Project.files(folder.resolve("src/main/java"), 99, ".java").stream())
                .map(Project::read);
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    private static String area(String code) {
        return code.substring(0, code.indexOf('.'));
    }
}
