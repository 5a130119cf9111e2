package ai.disinto.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.InvalidDocumentException;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

class ProjectConfigFuzzTest {

    /** Any bytes are read without an exception, and changed without one but the documented ones. */
    @FuzzTest(maxDuration = "30s")
    void check(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Optional<ProjectConfig> value = ProjectConfig.check(text, "fuzz.toml").value();
        if (value.isEmpty()) {
            return;
        }
        ProjectConfig project = value.get();
        assertThat(project.render()).isEqualTo(text);
        assertThat(project.opsRepo()).isNotNull();
        project.agents().forEach(agent -> assertThat(agent.variables()).hasSize(5));
        assertThat(project.resolve(Perspective.HOST, Map.of()).value()).isPresent();
        try {
            ProjectConfig hired = project.withAgent(ProjectTexts.HIRE).config();
            assertThat(hired.withAgent(ProjectTexts.HIRE).isChanged()).isFalse();
            assertThat(hired.withoutAgent("night-shift").config().find(ProjectKey.NAME))
                    .isPresent();
        } catch (InvalidDocumentException refused) {
            assertThat(refused.diagnostics()).isNotEmpty();
        }
    }
}
