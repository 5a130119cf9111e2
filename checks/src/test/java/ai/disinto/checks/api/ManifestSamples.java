package ai.disinto.checks.api;

import ai.disinto.forge.Forge;
import ai.disinto.forge.manifest.ActionLedger;
import ai.disinto.forge.manifest.ActionManifest;
import ai.disinto.forge.manifest.ManifestAction;
import ai.disinto.forge.manifest.ManifestExecutor;
import ai.disinto.forge.manifest.ManifestReport;
import ai.disinto.forge.manifest.SeenIssue;
import ai.disinto.testing.EmbeddedForge;
import java.util.List;
import java.util.Map;

/** A manifest without actions, executed, and an action. */
final class ManifestSamples {
    private ManifestSamples() {}

    static Map<Class<?>, Object> all(EmbeddedForge embedded) {
        Forge forge = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.adminToken())
                .build();
        ActionManifest manifest = ActionManifest.of(List.of());
        ManifestExecutor executor =
                ManifestExecutor.of(forge.repository("root1/sample-sprint"), ActionLedger.inMemory());
        return Map.of(
                ActionManifest.class,
                manifest,
                ManifestAction.class,
                new ManifestAction.ClosePull(1),
                SeenIssue.class,
                SeenIssue.withBody("sample"),
                ManifestExecutor.class,
                executor,
                ManifestReport.class,
                executor.preview(manifest, "sample"));
    }
}
