package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeployPipelineTest {
    private static final DeployPipeline DEPLOYING = DeployPipeline.to("canary-2", Scenarios.SHOP)
            .withDeployCommands(List.of("docker compose pull", "docker compose up -d --wait \"$SERVICE\" # ${HOME}"))
            .withVerifyCommands(List.of("wget -qO- https://canary.example.org/health | grep -q ok"))
            .withSecret("DOCKER_HOST", "canary_host");

    @Test
    void file_isTheGoldenOne() throws IOException {
        GoldenFilesTest.compare(
                "pipeline-staging.yml",
                DeployPipeline.staging(Scenarios.HARBOUR).render());
        GoldenFilesTest.compare(
                "pipeline-production.yml",
                DeployPipeline.production(Scenarios.HARBOUR).render());
        GoldenFilesTest.compare("pipeline-own.yml", DEPLOYING.render());
    }

    @Test
    void file_belongsIntoTheFolderOfWorkflows() {
        assertThat(DeployPipeline.staging(Scenarios.SHOP).path()).isEqualTo(".woodpecker/staging.yml");
        assertThat(DeployPipeline.production(Scenarios.SHOP).path()).isEqualTo(".woodpecker/production.yml");
        assertThat(DEPLOYING.path()).isEqualTo(".woodpecker/canary-2.yml");
    }

    @Test
    void file_runsForItsTargetAlone() {
        Map<?, ?> file = WorkflowTree.of(DEPLOYING.render());
        assertThat(file.get("when"))
                .isEqualTo(List.of(
                        Map.of("event", "deployment", "evaluate", "CI_PIPELINE_DEPLOY_TARGET == \"canary-2\"")));
    }

    @Test
    void stepsWithoutCommands_failAndSayWhy() {
        DeployPipeline unwritten = DeployPipeline.staging(Scenarios.SHOP);
        assertThat(unwritten.isComplete()).isFalse();
        assertThat(WorkflowTree.commands(unwritten.render(), "deploy"))
                .containsExactly(
                        "echo 'Nothing deploys shop on staging yet. Write the commands into .woodpecker/staging.yml.' >&2",
                        "exit 1");
        assertThat(WorkflowTree.commands(unwritten.render(), "verify")).endsWith("exit 1");
        assertThat(DEPLOYING.isComplete()).isTrue();
        assertThat(unwritten.withDeployCommands(List.of("true")).isComplete()).isFalse();
    }

    @Test
    void commands_reachTheShellAsTheyWere() {
        assertThat(WorkflowTree.commands(CiSubstitution.of(DEPLOYING.render()), "deploy"))
                .containsExactly("docker compose pull", "docker compose up -d --wait \"$SERVICE\" # ${HOME}");
    }

    @Test
    void secret_isNamedAndNotShown() {
        assertThat(DEPLOYING.render()).contains("DOCKER_HOST:").contains("from_secret: canary_host");
        assertThat(DEPLOYING).hasToString("DeployPipeline[shop to canary-2]");
    }

    @Test
    void equalWorkflows_haveTheSameBytes() {
        DeployPipeline same = DeployPipeline.staging(Scenarios.SHOP);
        assertThat(same).isEqualTo(DeployPipeline.staging(Scenarios.SHOP)).hasSameHashCodeAs(same);
        assertThat(same).isNotEqualTo(DeployPipeline.production(Scenarios.SHOP));
        assertThat(same.render())
                .isEqualTo(DeployPipeline.staging(Scenarios.SHOP).render());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "Staging", "a b", "a\"", "../a", "a/b", "a\n", "${X}", "ä"})
    void target_thatCouldMeanMoreThanAName_isRefused(String target) {
        assertThatThrownBy(() -> DeployPipeline.to(target, Scenarios.SHOP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("target must be");
    }

    @Test
    void commandsThatDoNothing_areRefused() {
        DeployPipeline pipeline = DeployPipeline.staging(Scenarios.SHOP);
        assertThatThrownBy(() -> pipeline.withDeployCommands(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pipeline.withVerifyCommands(List.of("a", " ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pipeline.withVerifyCommands(List.of("a\u0000")))
                .hasMessageContaining("U+0000");
        assertThatThrownBy(() -> pipeline.withSecret("A B", "x")).hasMessageContaining("variable must be");
        assertThatThrownBy(() -> pipeline.withSecret("A", "hunter two")).hasMessageNotContaining("hunter");
    }
}
