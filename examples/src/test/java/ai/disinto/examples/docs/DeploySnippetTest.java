package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.compose.DeployPipeline;
import ai.disinto.compose.FactoryStack;
import ai.disinto.compose.StagingPage;
import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.project.ProjectConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploySnippetTest {
    private final ProjectConfig project =
            ProjectConfig.parse("name = 'harb'\nrepo = 'acme/harb'\n", "projects/harb.toml");

    @TempDir
    private Path folder;

    @Test
    void pipeline_isDescribed() throws Exception {
        Path checkout = folder;
        // region pipeline
        DeployPipeline staging = DeployPipeline.staging(project)
                .withDeployCommands(List.of("docker compose up -d --wait"))
                .withVerifyCommands(List.of("wget -qO- \"https://$CI_PIPELINE_DEPLOY_TARGET.example.org/health\""))
                .withSecret("DOCKER_HOST", "staging_host");
        Path file = checkout.resolve(staging.path()); // .woodpecker/staging.yml
        Files.createDirectories(file.getParent());
        Files.writeString(file, staging.render());
        // endregion
        assertThat(file).content().contains("$$CI_PIPELINE_DEPLOY_TARGET.example.org");
        assertThat(staging.isComplete()).isTrue();
    }

    @Test
    void pipelineWithoutCommands_cannotSucceed() {
        // region unwritten
        boolean succeeds = DeployPipeline.production(project).isComplete(); // false: both steps fail and say why
        String canary = DeployPipeline.to("canary", project).path(); // .woodpecker/canary.yml
        // endregion
        assertThat(succeeds).isFalse();
        assertThat(canary).isEqualTo(".woodpecker/canary.yml");
    }

    @Test
    void page_isRendered() throws Exception {
        FactoryStack stack = FactoryStack.builder()
                .project(project)
                .routing(Routing.subpath("harb.example.org"))
                .build();
        Path root = folder;
        // region page
        Path page = root.resolve("docker/staging/index.html");
        Files.createDirectories(page.getParent());
        Files.writeString(page, StagingPage.of(stack).render());
        // endregion
        assertThat(page).content().contains("href=\"/forge/acme/harb\"");
    }
}
