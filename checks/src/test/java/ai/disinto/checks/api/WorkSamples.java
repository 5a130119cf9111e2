package ai.disinto.checks.api;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.Claims;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.testing.EmbeddedForge;
import java.util.List;
import java.util.Map;

/** A claim on an issue of an embedded forge, and what made it. */
final class WorkSamples {
    private WorkSamples() {}

    static Map<Class<?>, Object> all(EmbeddedForge embedded) {
        Forge forge = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.adminToken())
                .build();
        forge.repositories().create(NewRepository.named("sample-work").initialized());
        ForgeRepository repository = forge.repository("root1/sample-work");
        WorkQueue.of(repository).ensureLabels();
        List<Long> backlog = repository.labels().ids(List.of("backlog"));
        int issue = repository
                .issues()
                .create(NewIssue.titled("sample").labelIds(backlog))
                .number();
        Claims.Builder builder = Claims.in(repository).forIssuesOf(repository).claimant("root1");
        Claims claims = builder.build();
        Claim claim = claims.acquire(issue).claim().orElseThrow();
        return Map.of(Claims.Builder.class, builder, Claims.class, claims, Claim.class, claim);
    }
}
