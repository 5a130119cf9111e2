package ai.disinto.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleReportTest {

    @Test
    void withoutAFolder_theSampleIsReportedOn() throws IOException {
        Run run = Run.report();
        assertThat(run.out()).isEqualTo(golden("sample.txt"));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void mermaid_isADiagramOfTheTree() throws IOException {
        assertThat(Run.report("--mermaid").out()).isEqualTo(golden("sample.mermaid"));
    }

    @Test
    void json_hasThePartsOfTheReport() {
        JsonNode report = Run.report("--json").json();
        assertThat(report.propertyNames())
                .containsExactly(
                        "formulas",
                        "projects",
                        "objectives",
                        "ready",
                        "vaultBlocked",
                        "contradictions",
                        "sprints",
                        "requests",
                        "problems");
        JsonNode ready = report.get("ready").get(0);
        assertThat(ready.get("issues").get(0).asInt()).isEqualTo(31);
        assertThat(ready.get("unblocks").asInt()).isEqualTo(1);
        assertThat(report.get("sprints")
                        .get(1)
                        .get("subIssues")
                        .get(1)
                        .get("dependsOn")
                        .get(0)
                        .asString())
                .isEqualTo("page-template");
    }

    @Test
    void jsonAndMermaid_excludeEachOther() {
        Run run = Run.report("--json", "--mermaid");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("mutually exclusive");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SampleReportTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
