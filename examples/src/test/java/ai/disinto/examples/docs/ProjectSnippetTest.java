package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.project.AgentEdit;
import ai.disinto.core.project.EffectiveProject;
import ai.disinto.core.project.Perspective;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.project.ProjectEdit;
import ai.disinto.core.project.ProjectKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSnippetTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void copyTheSample() throws IOException {
        file = Files.copy(Sample.FACTORY.resolve("projects/lighthouse.toml"), folder.resolve("lighthouse.toml"));
    }

    @Test
    void read_givesValuesWithTheirDefaults() {
        // region read
        ProjectConfig project = ProjectConfig.read(file);
        String repository = project.repo().toString();
        String operations = project.opsRepo().toString();
        long staleMinutes = project.find(ProjectKey.STALE_MINUTES).orElse(60L);
        // endregion
        assertThat(List.of(repository, operations)).containsExactly("acme/lighthouse", "acme/lighthouse-ops");
        assertThat(staleMinutes).isEqualTo(45);
    }

    @Test
    void edit_changesOneLineAndNothingElse() throws IOException {
        // region edit
        ProjectConfig project = ProjectConfig.read(file);
        ProjectEdit edit = project.with(ProjectKey.WOODPECKER_REPO_ID, 7L);
        String preview = edit.diff();
        edit.save(file);
        // endregion
        assertThat(preview).contains("7");
        assertThat(Files.readString(file)).contains("woodpecker_repo_id = 7      # 0 = not connected");
    }

    @Test
    void hire_twiceIsHireOnce() {
        // region hire
        AgentEdit night = AgentEdit.of("night-shift")
                .baseUrl(URI.create("http://10.0.0.6:8081"))
                .model("coder-30b")
                .roles(List.of("review"));
        ProjectConfig once = ProjectConfig.read(file).withAgent(night).config();
        ProjectConfig twice = once.withAgent(night).config();
        // endregion
        assertThat(twice.render()).isEqualTo(once.render());
        assertThat(once.agents()).hasSize(2);
    }

    @Test
    void resolve_saysWhereEachValueComesFrom() {
        // region resolve
        ProjectConfig project = ProjectConfig.read(file);
        Map<String, String> environment = Map.of("FORGE_URL", "http://forgejo:3000");
        EffectiveProject inside =
                project.resolve(Perspective.CONTAINER, environment).orElseThrow();
        URI api = inside.repositoryApi();
        String explained = inside.explain();
        // endregion
        assertThat(api).hasToString("http://forgejo:3000/api/v1/repos/acme/lighthouse");
        assertThat(explained).contains("forge_url = http://forgejo:3000 (variable FORGE_URL)");
    }
}
