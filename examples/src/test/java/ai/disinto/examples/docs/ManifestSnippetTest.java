package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.manifest.ActionLedger;
import ai.disinto.forge.manifest.ActionManifest;
import ai.disinto.forge.manifest.ActionOutcome;
import ai.disinto.forge.manifest.ManifestAction;
import ai.disinto.forge.manifest.ManifestEntry;
import ai.disinto.forge.manifest.ManifestExecutor;
import ai.disinto.forge.manifest.ManifestReport;
import ai.disinto.forge.manifest.SeenIssue;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.testing.EmbeddedForge;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of docs/manifest.md. */
class ManifestSnippetTest {
    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
    private final Forge forge = Forge.builder()
            .url(embedded.url().toString())
            .token(embedded.addAccount("johba", "secret-johba"))
            .build();
    private final ForgeRepository harb = forge.repository("johba/harb");

    @BeforeEach
    void arrange() {
        forge.repositories().create(NewRepository.named("harb"));
        WorkQueue.of(harb).ensureLabels();
        harb.issues().create(NewIssue.titled("Page").body("A page."));
    }

    @AfterEach
    void close() {
        forge.close();
        embedded.close();
    }

    @Test
    void manifest_isWrittenByAGroomer() {
        // region write
        Issue issue = harb.issues().get(1);
        SeenIssue seen = SeenIssue.of(issue);
        ActionManifest manifest = ActionManifest.of(List.of(
                ManifestEntry.of(
                                new ManifestAction.EditBody(1, issue.body() + "\n\n## Affected files\n- `page.html`\n"))
                        .seeing(seen),
                ManifestEntry.of(new ManifestAction.AddLabel(1, "backlog")).seeing(seen)));
        String file = manifest.render();
        // endregion
        assertThat(ActionManifest.parse(file, "pending-actions.json")).isEqualTo(manifest);
    }

    @Test
    void manifest_isPreviewedAndExecuted() {
        List<Issue> snapshot = harb.issues().list(IssueQuery.open()).list();
        String text = "[{\"action\": \"add_label\", \"issue\": 1, \"label\": \"backlog\"}]";
        // region execute
        ActionManifest manifest = ActionManifest.parse(text, "gardener/pending-actions.json");
        ActionLedger ledger = ActionLedger.on(forge.repository("johba/harb"), 1);
        ManifestExecutor executor =
                ManifestExecutor.of(forge.repository("johba/harb"), ledger).seen(snapshot);
        ManifestReport preview = executor.preview(manifest, "4f2a9c1");
        ManifestReport report = executor.execute(manifest, "4f2a9c1");
        List<ActionOutcome> open = report.open();
        // endregion
        assertThat(preview.outcomes().get(0).state()).isEqualTo(ActionOutcome.State.READY);
        assertThat(open).isEmpty();
        assertThat(executor.execute(manifest, "4f2a9c1").isComplete()).isTrue();
        assertThat(harb.issues().get(1).labelNames()).containsExactly("backlog");
    }
}
