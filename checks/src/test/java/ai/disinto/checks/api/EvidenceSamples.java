package ai.disinto.checks.api;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.testing.EmbeddedForge;
import java.util.Map;

/** A pull request with a review on an embedded forge. */
final class EvidenceSamples {
    private EvidenceSamples() {}

    static Map<Class<?>, Object> all(EmbeddedForge embedded) {
        Forge forge = forge(embedded, embedded.adminToken());
        forge.repositories()
                .create(NewRepository.named("sample-pull").initialized().defaultBranch("main"));
        ForgeRepository repository = forge.repository("root1/sample-pull");
        if (!repository
                .contents()
                .create("sample.txt", new byte[] {1}, NewCommit.on("main").newBranch("fix"))
                .isDone()) {
            throw new IllegalStateException("the sample was not pushed");
        }
        PullRequest pull = repository.pulls().create(NewPull.of("sample", "fix", "main"));
        Secret token = embedded.addAccount("sample-reviewer", "password-sample");
        Review review = forge(embedded, token)
                .repository("root1/sample-pull")
                .reviews()
                .give(pull.number(), NewReview.commenting("sample"));
        Branch branch = repository.branches().get("main");
        return Map.of(Branch.class, branch, PullRequest.class, pull, Review.class, review);
    }

    private static Forge forge(EmbeddedForge embedded, Secret token) {
        return Forge.builder().url(embedded.url().toString()).token(token).build();
    }
}
