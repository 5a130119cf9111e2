package ai.disinto.core.project;

import static ai.disinto.core.project.ProjectTexts.HIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.core.document.Parsed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectCorpusTest {
    private final Path folder = Path.of(System.getProperty("disinto.shared", "none"), "data", "corpus", "projects");
    private List<ProjectConfig> templates = List.of();

    @BeforeEach
    void load() {
        assumeThat(folder).isDirectory();
        templates = ProjectConfigs.load(folder).files().stream()
                .map(Parsed::orElseThrow)
                .toList();
    }

    @Test
    void templates_areReadWithoutAWarning() {
        assertThat(templates).extracting(ProjectConfig::name).containsExactly("disinto", "harb", "versi");
        assertThat(ProjectConfigs.load(folder).files())
                .allSatisfy(file -> assertThat(file.diagnostics()).isEmpty());
        assertThat(ProjectConfigs.load(folder).configs()).isEmpty();
    }

    @Test
    void templates_differInTheKnownWays() {
        assertThat(templates)
                .extracting(project -> project.opsRepo().toString())
                .containsExactly("disinto-admin/disinto-ops", "johba/harb-ops", "johba/versi-ops");
        assertThat(templates)
                .extracting(project -> project.find(ProjectKey.OPS_REPO_ROOT).isPresent())
                .containsExactly(true, false, false);
        assertThat(templates)
                .extracting(project -> project.find(ProjectKey.PRIMARY_BRANCH).orElseThrow())
                .containsExactly("main", "master", "main");
        assertThat(templates)
                .extracting(project -> project.find(ProjectKey.CONTAINERS).orElseThrow())
                .containsExactly(List.of(), List.of("ponder"), List.of());
        assertThat(templates)
                .extracting(
                        project -> project.find(ProjectKey.CHECK_PIPELINE_STALL).orElseThrow())
                .containsExactly(false, true, true);
        assertThat(templates)
                .allMatch(project ->
                        project.agents().isEmpty() && project.mirrors().isEmpty());
    }

    @Test
    void templates_areRenderedByteForByte() throws Exception {
        for (ProjectConfig template : templates) {
            byte[] bytes = Files.readAllBytes(folder.resolve(template.name() + ".toml.example"));
            assertThat(template.render()).asString().isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Test
    void hireOnATemplate_onlyAddsASection() {
        for (ProjectConfig template : templates) {
            ProjectConfig once = template.withAgent(HIRE).config();
            assertThat(once.render()).startsWith(template.render());
            assertThat(once.withAgent(HIRE).config().withAgent(HIRE).config()).isEqualTo(once);
            assertThat(once.withoutAgent("night-shift").config()).isEqualTo(template);
        }
    }

    @Test
    void hireOfTheNameInTheExample_keepsTheExample() {
        ProjectConfig hired = templates
                .get(0)
                .withAgent(AgentEdit.of("llama").baseUrl(URI.create("http://h")).model("m"))
                .config();
        assertThat(hired.render()).startsWith(templates.get(0).render());
        assertThat(hired.agents()).extracting(AgentSection::name).containsExactly("llama");
        assertThat(ProjectConfig.check(hired.render(), "p").diagnostics()).isEmpty();
    }
}
