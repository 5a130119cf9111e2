package ai.disinto.checks.api;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.git.Author;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.pull.AgentWorker;
import ai.disinto.forge.pull.CiEvidence;
import ai.disinto.forge.pull.CiVerdict;
import ai.disinto.forge.pull.PullWalk;
import ai.disinto.forge.pull.PullWork;
import ai.disinto.forge.pull.ReviewEvidence;
import ai.disinto.forge.pull.ReviewVerdict;
import ai.disinto.forge.pull.WalkStep;
import ai.disinto.forge.work.PriorArt;
import ai.disinto.testing.EmbeddedForge;
import java.util.List;
import java.util.Map;

/** A walk of a pull request on an embedded forge, a step of it, and what it decides from. */
final class PullSamples {
    private PullSamples() {}

    static Map<Class<?>, Object> all(EmbeddedForge embedded, PullRequest pull, Clones clones) {
        Forge forge = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.adminToken())
                .build();
        ForgeRepository repository = forge.repository("root1/sample-pull");
        CiEvidence ci = CiEvidence.of(repository);
        ReviewEvidence reviews = ReviewEvidence.of(repository, List.of("sample-reviewer"));
        PullWalk.Builder builder = PullWalk.builder(repository, pull.number())
                .account("root1")
                .reviews(reviews)
                .worker(task -> new PullWork.Nothing("sample"));
        PullWalk walk = builder.build();
        AgentWorker.Builder agents = AgentWorker.builder(repository, clones, task -> AgentRun.finished("sample"))
                .account("root1")
                .author(new Author("sample", "sample@example.org"));
        Issue issue = repository.issues().create(NewIssue.titled("sample"));
        return Map.of(
                PullWalk.Builder.class,
                builder,
                PullWalk.class,
                walk,
                WalkStep.class,
                step(walk),
                CiVerdict.class,
                ci.look(pull),
                ReviewVerdict.class,
                reviews.look(pull),
                AgentWorker.Builder.class,
                agents,
                AgentWorker.class,
                agents.build(),
                Issue.class,
                issue,
                PriorArt.class,
                PriorArt.find(repository, issue.number()));
    }

    private static WalkStep step(PullWalk walk) {
        try {
            return walk.advance();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
