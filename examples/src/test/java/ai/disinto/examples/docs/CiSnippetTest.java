package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.ci.LogLine;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineQuery;
import ai.disinto.forge.ci.PipelineState;
import ai.disinto.forge.ci.Step;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.model.Repository;
import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CiSnippetTest {
    private static final String WORKFLOW = """
            skip_clone: true
            steps:
              - name: test
                image: bash
                commands: [make test]
            """;

    @Test
    void failedSteps_areFoundWithTheirLogs() throws InterruptedException {
        // region embedded
        EmbeddedForge embedded = EmbeddedForge.start();
        EmbeddedCi ci = EmbeddedCi.start(embedded);
        ci.step("ci", "test").prints(List.of("1 of 3 failed")).fails(1);
        // endregion
        try (Forge forge = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.addAccount("dev", "secret"))
                .build()) {
            Repository made =
                    forge.repositories().create(NewRepository.named("app").initialized());
            ForgeRepository repository = forge.repository("dev/app");
            String url = ci.url().toString();
            Secret token = ci.token("dev");
            // region activate
            Woodpecker woodpecker = Woodpecker.builder().url(url).token(token).build();
            long id = woodpecker.activate(made).value().id();
            WoodpeckerRepository builds = woodpecker.repository(id);
            // endregion
            // region push
            byte[] workflow = WORKFLOW.getBytes(StandardCharsets.UTF_8);
            repository.contents().create(".woodpecker/ci.yml", workflow, NewCommit.on(made.defaultBranch()));
            boolean quiet = ci.awaitQuiet(Duration.ofSeconds(10));
            // endregion
            // region failures
            Pipeline newest =
                    builds.pipelines().list(PipelineQuery.all()).first().orElseThrow();
            Pipeline pipeline = builds.pipelines().find(newest.number()).orElseThrow();
            for (Step step : pipeline.steps()) {
                if (step.state() == PipelineState.FAILURE) {
                    List<LogLine> log = builds.pipelines().log(pipeline.number(), step);
                    assertThat(log).extracting(LogLine::text).containsExactly("1 of 3 failed");
                }
            }
            // endregion
            assertThat(quiet).isTrue();
            assertThat(pipeline.state()).isEqualTo(PipelineState.FAILURE);
            woodpecker.close();
        }
        ci.close();
        embedded.close();
    }
}
