package ai.disinto.checks.api;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.sprint.FilingPlan;
import ai.disinto.forge.sprint.FilingReport;
import ai.disinto.forge.sprint.SprintFiler;
import ai.disinto.forge.sprint.VisionDecision;
import ai.disinto.testing.EmbeddedForge;
import java.util.Map;

/** A sprint on an embedded forge, filed. */
final class SprintSamples {
    private SprintSamples() {}

    static Map<Class<?>, Object> all(EmbeddedForge embedded) {
        Forge forge = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.adminToken())
                .build();
        forge.repositories().create(NewRepository.named("sample-sprint"));
        ForgeRepository repository = forge.repository("root1/sample-sprint");
        repository.issues().create(NewIssue.titled("sample"));
        SprintFiler filer = SprintFiler.of(repository);
        FilingPlan plan = filer.plan(SampleSprint.PITCH);
        FilingReport report = plan.apply();
        return Map.of(
                Issue.class,
                repository.issues().get(1),
                SprintFiler.class,
                filer,
                FilingPlan.class,
                plan,
                FilingReport.class,
                report,
                VisionDecision.class,
                filer.completion(SampleSprint.PITCH));
    }
}
