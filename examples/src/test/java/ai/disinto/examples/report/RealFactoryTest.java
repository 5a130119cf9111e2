package ai.disinto.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The report on the files of a real factory, where they accompany the project. */
class RealFactoryTest {
    private static final Path DATA = Path.of(System.getProperty("disinto.shared"), "data");

    private JsonNode report;

    @BeforeEach
    void reportOnRealFiles() {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "the data that accompanies the project is not there");
        Run run = Run.report(
                "--json",
                "--formulas=" + DATA.resolve("corpus/formulas"),
                "--projects=" + DATA.resolve("corpus/projects"),
                "--ops=" + DATA.resolve("ops"));
        assertThat(run.exitCode()).isEqualTo(1);
        report = run.json();
    }

    @Test
    void seventeenFormulas_ofWhichFourAreRejectedAtTheirFirstBackslash() {
        assertThat(report.get("formulas")).hasSize(17);
        List<JsonNode> broken = report.get("formulas")
                .valueStream()
                .filter(formula -> !formula.get("valid").asBoolean())
                .toList();
        assertThat(broken)
                .extracting(
                        formula -> formula.get("name").asString(),
                        formula -> formula.get("diagnostics").get(0).get("line").asInt(),
                        formula ->
                                formula.get("diagnostics").get(0).get("column").asInt())
                .containsExactly(
                        tuple("run-gardener", 111, 9),
                        tuple("run-publish-site", 216, 24),
                        tuple("run-rent-a-human", 170, 96),
                        tuple("triage", 120, 21));
        assertThat(broken.get(0).get("diagnostics").get(0).get("hint").asString())
                .contains("double this backslash")
                .contains("'''");
    }

    @Test
    void seventeenObjectives_haveTheirWrittenStatuses() {
        assertThat(report.get("objectives")
                        .valueStream()
                        .collect(Collectors.groupingBy(
                                objective -> objective.get("written").asString(), Collectors.counting())))
                .containsEntry("DONE", 9L)
                .containsEntry("BLOCKED", 6L)
                .containsEntry("IN PROGRESS", 1L)
                .containsEntry("READY", 1L);
    }

    @Test
    void vaultBlockedItems_nameTheRequestThatTheyWaitFor() {
        assertThat(report.get("vaultBlocked").valueStream()).hasSize(2).allSatisfy(block -> {
            assertThat(block.get("request").asString()).isEqualTo("vault/pending/disinto-ops-branch-protection.md");
            assertThat(block.get("requestExists").asBoolean()).isTrue();
        });
    }

    @Test
    void actionFileOfTheSeed_isAHumanRequest() {
        assertThat(report.get("requests").valueStream())
                .extracting(
                        request -> request.get("form").asString(),
                        request -> request.get("state").asString())
                .containsExactlyInAnyOrder(tuple("markdown", "pending"), tuple("toml", "pending"));
    }

    @Test
    void elevenSprints_oneWithFourSubIssuesInDependencyOrder() {
        assertThat(report.get("sprints")).hasSize(11);
        List<JsonNode> filed = report.get("sprints")
                .valueStream()
                .filter(sprint -> !sprint.get("subIssues").isEmpty())
                .toList();
        assertThat(filed).hasSize(1);
        assertThat(filed.get(0).get("subIssues")).hasSize(4);
        assertThat(filed.get(0).get("subIssues").get(0).get("dependsOn")).isEmpty();
    }

    @Test
    void projectTemplates_count() {
        assertThat(report.get("projects").valueStream())
                .extracting(
                        project -> project.get("name").asString(),
                        project -> project.get("valid").asBoolean())
                .containsExactly(tuple("disinto", true), tuple("harb", true), tuple("versi", true));
    }
}
