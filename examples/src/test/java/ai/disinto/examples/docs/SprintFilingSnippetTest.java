package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.sprint.FilingPlan;
import ai.disinto.forge.sprint.FilingReport;
import ai.disinto.forge.sprint.SprintFiler;
import ai.disinto.forge.sprint.VisionDecision;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.forge.work.WorkStep;
import ai.disinto.testing.EmbeddedForge;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of docs/sprint-filing.md. */
class SprintFilingSnippetTest {
    private static final String TEXT = """
            # Sprint: offline cache

            ## Vision issues
            - #1 — Work without a network

            ## Sub-issues
            <!-- filer:begin -->
            - id: cache-store
              title: "vision(#1): add the cache store"
              labels: [backlog]
              body: |
                ## Goal
                Store responses by key.
            - id: cache-expiry
              title: "vision(#1): expire entries"
              labels: [backlog]
              depends_on: [cache-store]
              body: |
                ## Goal
                Drop what is too old.
            <!-- filer:end -->
            """;

    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
    private final Forge forge = Forge.builder()
            .url(embedded.url().toString())
            .token(embedded.addAccount("johba", "secret-johba"))
            .build();
    private final ForgeRepository harb = forge.repository("johba/harb");
    private final SprintPitch pitch = SprintPitch.parse(TEXT, "sprints/offline-cache.md");

    @BeforeEach
    void arrange() {
        forge.repositories().create(NewRepository.named("harb"));
        WorkQueue.of(harb).ensureLabels();
        harb.issues()
                .create(NewIssue.titled("Work without a network")
                        .labelIds(harb.labels().ids(List.of("vision"))));
    }

    @AfterEach
    void close() {
        forge.close();
        embedded.close();
    }

    @Test
    void plan_isFiledOnce() {
        // region file
        SprintFiler filer = SprintFiler.of(forge.repository("johba/harb"));
        FilingPlan plan = filer.plan(pitch);
        List<String> problems = plan.problems(); // nothing is filed as long as there is one
        FilingReport report = plan.apply();
        String left = report.stopped().orElse("all filed");
        // endregion
        assertThat(problems).isEmpty();
        assertThat(left).isEqualTo("all filed");
        assertThat(harb.issues().get(3).body()).contains("## Dependencies\n- #2\n");
    }

    @Test
    void vision_isClosedWhenAllIsDone() {
        SprintFiler filer = SprintFiler.of(harb);
        filer.plan(pitch).apply();
        harb.issues().close(2);
        harb.issues().close(3);
        // region close
        VisionDecision decision = filer.completion(pitch);
        List<String> reasons = decision.reasons();
        List<WorkStep> done = decision.apply(); // nothing, unless the decision is to close
        // endregion
        assertThat(reasons).containsExactly("all 2 entries of the document are filed and closed");
        assertThat(done).hasSize(3);
    }
}
