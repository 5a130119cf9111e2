package ai.disinto.factory.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.agent.AgentCatalog;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.project.ProjectConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulasTest {
    private static final String FORMULA = """
            name = "%s"
            description = "D"
            version = 1

            [[steps]]
            id = "a"
            title = "T"
            description = "D"
            """;

    @TempDir
    private Path folder;

    private List<StaffFinding> examine(String role) {
        ProjectConfig project = ProjectConfig.parse("""
                name = "lighthouse"
                repo = "acme/lighthouse"

                [agents.one]
                base_url = "http://10.0.0.5:8081"
                model = "m"
                roles = ["%s"]
                """.formatted(role), "lighthouse.toml");
        String marker = role.equals("review") ? ".reviewer-active" : "." + role + "-active";
        AgentRegistry agents =
                AgentRegistry.of(List.of(project), Optional.empty(), Set.of(marker), AgentCatalog.standard());
        return StaffDoctor.builder()
                .agents(agents)
                .formulas(FormulaCatalog.load(folder))
                .build()
                .examine()
                .findings()
                .stream()
                .filter(finding -> finding.code().startsWith("staff."))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".toml"), text);
    }

    @Test
    void role_withoutFormula_isToldWhichOneItWants() {
        assertThat(examine("review"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("staff.no-formula"))
                .satisfies(finding -> assertThat(finding.remedy()).contains("review-pr.toml"));
    }

    @Test
    void role_isContentWithItsOwnFormula() throws IOException {
        write("review-pr", FORMULA.formatted("review-pr"));
        assertThat(examine("review")).isEmpty();
    }

    @Test
    void role_isContentWithANameOfOld() throws IOException {
        write("run-dev", FORMULA.formatted("run-dev"));
        assertThat(examine("dev")).isEmpty();
    }

    @Test
    void formula_withErrors_isSaidWithItsPlace() throws IOException {
        write("dev", "name = 7\n");
        assertThat(examine("dev"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("staff.broken-formula"))
                .satisfies(finding -> assertThat(finding.words()).contains("dev.toml:"));
    }

    @Test
    void brokenFormula_isNotPassedOverForAnother() throws IOException {
        write("run-planner", "name = 7\n");
        write("planner", FORMULA.formatted("planner"));
        assertThat(examine("planner")).extracting(StaffFinding::code).containsExactly("staff.broken-formula");
    }

    @Test
    void registrysOwnWord_isNotRepeated() throws IOException {
        Path root = Files.createDirectories(folder.resolve("factory"));
        Files.createDirectories(root.resolve("formulas"));
        Files.createDirectories(root.resolve("projects"));
        Files.writeString(root.resolve("projects/p.toml"), """
                name = "p"
                repo = "a/p"
                [agents.one]
                base_url = "http://10.0.0.5:8081"
                model = "m"
                """);
        StaffDoctor.Builder doctor = StaffDoctor.builder().agents(AgentRegistry.load(root));
        assertThat(Clinic.codes(doctor)).contains("agent.no-formula");
        assertThat(Clinic.codes(doctor.formulas(FormulaCatalog.load(root.resolve("formulas")))))
                .contains("staff.no-formula")
                .doesNotContain("agent.no-formula");
    }
}
