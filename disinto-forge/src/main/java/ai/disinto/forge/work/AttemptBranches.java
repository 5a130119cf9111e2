package ai.disinto.forge.work;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.model.PullRequest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names of the branches that work on an issue is on: the first one, and those after failed attempts. */
final class AttemptBranches {
    private static final int RETRIES = 2;

    private AttemptBranches() {}

    /** In the order of the attempts. */
    static List<String> of(int issue) {
        String first = "fix/issue-" + issue;
        return Stream.concat(Stream.of(first), IntStream.rangeClosed(1, RETRIES).mapToObj(i -> first + "-" + i))
                .toList();
    }

    /** Whether a pull request comes from such a branch of the repository itself: anybody can name one so in a fork. */
    static boolean isOf(PullRequest pull, int issue, RepositorySlug repository) {
        return of(issue).contains(pull.head().ref())
                && pull.head()
                        .repository()
                        .filter(slug -> slug.toString().equalsIgnoreCase(repository.toString()))
                        .isPresent();
    }
}
