package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.Forge;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.ci.CiRepositoryEdit;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineQuery;
import ai.disinto.forge.ci.PipelineState;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.ci.Workflow;
import ai.disinto.forge.model.Repository;
import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A promotion runs the workflow of its target, and no other. */
class PromotionTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final EmbeddedForge forge = EmbeddedForge.start();
    private final EmbeddedCi ci = EmbeddedCi.builder(forge).shell(LIMIT).start();
    private final Forge client = Forge.builder()
            .url(forge.url().toString())
            .token(forge.addAccount("acme", "secret"))
            .build();
    private final Woodpecker woodpecker = Woodpecker.builder()
            .url(ci.url().toString())
            .token(ci.token("acme"))
            .build();
    private WoodpeckerRepository builds;

    @BeforeEach
    void repositoryWithBothWorkflows_isBuiltOnce() throws InterruptedException {
        Repository made =
                client.repositories().create(NewRepository.named("harbour").initialized());
        builds = woodpecker.repository(woodpecker.activate(made).value().id());
        put(".woodpecker/ci.yml", "when: {event: push}\nsteps: [{name: build, image: sh, commands: ['true']}]\n");
    }

    @AfterEach
    void close() {
        woodpecker.close();
        client.close();
        ci.close();
        forge.close();
    }

    private void put(String path, String text) throws InterruptedException {
        client.repository("acme/harbour")
                .contents()
                .create(path, text.getBytes(StandardCharsets.UTF_8), NewCommit.on("main"));
        assertThat(ci.awaitQuiet(LIMIT)).isTrue();
    }

    private void put(DeployPipeline pipeline) throws InterruptedException {
        put(pipeline.path(), pipeline.render());
    }

    private int newest() {
        return builds.pipelines()
                .list(PipelineQuery.all())
                .first()
                .orElseThrow()
                .number();
    }

    private Pipeline promoted(String target) throws InterruptedException {
        int number = builds.pipelines().promote(newest(), target).orElseThrow().number();
        assertThat(ci.awaitQuiet(LIMIT)).isTrue();
        return builds.pipelines().find(number).orElseThrow();
    }

    @Test
    void promotion_runsTheWorkflowOfItsTargetAlone() throws InterruptedException {
        List<String> works = List.of("test \"$CI_PIPELINE_DEPLOY_TARGET\" = ${NEVER_SET:-staging}");
        put(DeployPipeline.staging(Scenarios.HARBOUR).withDeployCommands(works).withVerifyCommands(works));
        put(DeployPipeline.production(Scenarios.HARBOUR));
        builds.edit(CiRepositoryEdit.of().allowDeployments(true));

        Pipeline staging = promoted("staging");
        assertThat(staging.workflows()).extracting(Workflow::name).containsExactly("staging");
        assertThat(staging.state()).isEqualTo(PipelineState.SUCCESS);

        Pipeline production = promoted("production");
        assertThat(production.workflows()).extracting(Workflow::name).containsExactly("production");
        // nobody has written what it does
        assertThat(production.state()).isEqualTo(PipelineState.FAILURE);
    }

    @Test
    void promotion_toATargetWithoutWorkflow_runsNothing() throws InterruptedException {
        put(DeployPipeline.staging(Scenarios.HARBOUR));
        builds.edit(CiRepositoryEdit.of().allowDeployments(true));
        assertThat(promoted("qa").workflows()).isEmpty();
    }

    @Test
    void promotion_thatTheRepositoryDoesNotAllow_isRefused() throws InterruptedException {
        put(DeployPipeline.staging(Scenarios.HARBOUR));
        int newest = newest();
        assertThatThrownBy(() -> builds.pipelines().promote(newest, "staging")).isInstanceOf(ForbiddenException.class);
    }
}
