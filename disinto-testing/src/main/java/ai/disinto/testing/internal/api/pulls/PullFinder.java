package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds pull requests. */
final class PullFinder {
    private PullFinder() {}

    /** The pull request {@code {index}}; a plain 404 if there is none. */
    static PullRequest pull(Call call) {
        return find(call).orElseThrow(Refusal::notFound);
    }

    /** The same with the 404 that names the check. */
    static PullRequest namedPull(Call call) {
        return find(call)
                .orElseThrow(() -> Refusal.notFoundIn(
                        "GetPullRequestByIndex", missing(call.repository().id())));
    }

    /** How the server says that there is no such pull request in a repository. */
    static String missing(long repository) {
        return "pull request does not exist [id: 0, issue_id: 0, head_repo_id: 0, base_repo_id: " + repository
                + ", head_branch: , base_branch: ]";
    }

    private static Optional<PullRequest> find(Call call) {
        return Optional.ofNullable(call.repository().issues().get(call.number("index")))
                .map(Issue::pull);
    }

    /** All of a repository, newest first. */
    static List<PullRequest> all(Repository repository) {
        return repository.issues().values().stream()
                .map(Issue::pull)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(PullRequest::number).reversed())
                .toList();
    }

    /** Those that are neither merged nor closed. */
    static List<PullRequest> open(Repository repository) {
        return all(repository).stream().filter(PullFinder::isOpen).toList();
    }

    static boolean isOpen(PullRequest pull) {
        return !pull.merged() && !pull.issue().closed();
    }
}
