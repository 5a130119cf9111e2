package ai.disinto.forge.work;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.PullRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What attempts left in the repository of the issues. Open pull requests are listed once, and only if need be. */
final class WorkLeft {
    private final ForgeRepository repository;
    private @Nullable List<PullRequest> open;
    private @Nullable String base;

    WorkLeft(ForgeRepository repository) {
        this.repository = repository;
    }

    PriorArt of(int issue) {
        List<PullRequest> pulls = open;
        if (pulls == null) {
            pulls = repository.pulls().list(PullQuery.open()).list();
            open = pulls;
        }
        return PriorArt.of(repository, issue, pulls);
    }

    /** Whether there is a commit that is not in the default branch. */
    boolean hasUnmerged(PriorArt left) {
        return left.branches().stream()
                .anyMatch(branch -> repository.commits().compare(base(), branch).total() > 0);
    }

    private String base() {
        String known = base == null ? repository.get().defaultBranch() : base;
        base = known;
        return known;
    }
}
