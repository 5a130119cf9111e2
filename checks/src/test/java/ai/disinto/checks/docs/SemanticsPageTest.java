package ai.disinto.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.Findings;
import ai.disinto.checks.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/semantics.md} has one row for each operation that writes, and each row names a test that exists. */
class SemanticsPageTest {
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z0-9]*)\\.([a-z][A-Za-z0-9_]*)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*)(?:\\.([A-Za-z0-9_]+))?`");
    private static final Pattern IDEMPOTENCY = Pattern.compile("(natural key|marker|state|none)\\b.*");
    private static final Pattern LOST_ANSWER = Pattern.compile("(repeated|reconciled|unknown)\\b.*");

    private final List<List<String>> rows = rows(Page.read(Project.root().resolve("docs/semantics.md")));

    @Test
    void page_listsEveryOperationThatWrites() {
        Set<String> listed = listed(rows);
        Set<String> known = RoleClient.all().stream()
                .flatMap(client -> client.operations().stream())
                .collect(Collectors.toSet());
        List<String> findings = new ArrayList<>();
        RoleClient.all().stream()
                .flatMap(client -> client.writes().stream())
                .filter(operation -> !listed.contains(operation))
                .forEach(operation -> findings.add(operation + " has no row"));
        listed.stream()
                .filter(operation -> !known.contains(operation))
                .forEach(operation -> findings.add(operation + " is stale"));
        Findings.assertNone(
                "docs/semantics.md has a row for each operation that writes. One that only reads has a name that says so"
                        + " (RoleClient.READ).",
                findings);
    }

    @Test
    void operationsThatRead_sendNothingThatChanges() {
        List<String> findings = RoleClient.all().stream()
                .flatMap(client -> client.hiddenWrites().stream())
                .filter(operation -> !listed(rows).contains(operation))
                .toList();
        Findings.assertNone("An operation whose name says that it reads must not write.", findings);
    }

    @Test
    void rows_sayWhatThePageExplains_once() {
        List<String> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (List<String> row : rows) {
            boolean said = row.size() == 5
                    && IDEMPOTENCY.matcher(row.get(1)).matches()
                    && LOST_ANSWER.matcher(row.get(2)).matches()
                    && !row.get(3).isBlank();
            if (!said || !seen.add(row.get(0))) {
                findings.add(String.join(" | ", row));
            }
        }
        Findings.assertNone(
                "A row has its idempotency, what a lost answer means, and who wins, in known words.", findings);
    }

    @Test
    void tests_exist() {
        List<String> findings = rows.stream()
                .map(row -> row.get(row.size() - 1))
                .filter(cell -> !exists(cell))
                .toList();
        Findings.assertNone("A row names a test of the project: its class, or class and method.", findings);
    }

    @Test
    void clients_areFound() {
        assertThat(RoleClient.all())
                .extracting(client -> client.type().getSimpleName())
                .contains("Issues", "Pulls", "ForgeRepository", "RawRequest")
                .doesNotContain("IssueQuery", "ForgeBuilder", "ForgeException");
    }

    private static List<List<String>> rows(Page page) {
        return page.prose().stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(2, line.length() - 2))
                .map(line ->
                        Stream.of(line.split(" \\| ", -1)).map(String::strip).toList())
                .toList();
    }

    private static Set<String> listed(Collection<List<String>> rows) {
        return rows.stream()
                .map(row -> NAME.matcher(row.get(0)))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1) + "." + matcher.group(2))
                .collect(Collectors.toSet());
    }

    private static boolean exists(String cell) {
        Matcher matcher = TEST.matcher(cell);
        if (!matcher.matches()) {
            return false;
        }
        Optional<Path> source = sources(matcher.group(1) + ".java").findFirst();
        String method = matcher.group(2);
        return source.isPresent()
                && (method == null || Project.read(source.get()).contains("void " + method + "("));
    }

    private static Stream<Path> sources(String name) {
        return Project.modules().stream()
                .map(module -> Project.root().resolve(module).resolve("src"))
                .flatMap(folder -> Project.files(folder, 99, name).stream())
                .filter(file -> file.getFileName().toString().equals(name));
    }
}
