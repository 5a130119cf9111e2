package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Refusal;
import java.util.List;
import java.util.Optional;

/** A file in a commit: by {@code ref}, by the first part of the path if that names one, or in the default branch. */
record RefAndPath(String commit, String path) {
    private static final int FULL_ID = 40;

    static RefAndPath of(Call call) {
        GitRepository git = call.repository().git();
        String path = call.parameter("filepath");
        Optional<String> ref = call.query().text("ref");
        if (ref.isPresent()) {
            return new RefAndPath(git.resolveCommit(ref.get()).orElseThrow(Refusal::notFound), path);
        }
        return named(git, path)
                .orElseGet(() -> new RefAndPath(
                        git.branch(call.repository().defaultBranch()).orElseThrow(Refusal::notFound), path));
    }

    private static Optional<RefAndPath> named(GitRepository git, String path) {
        for (String prefix : List.of("refs/heads/", "refs/tags/")) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String rest = path.substring(slash + 1);
                Optional<RefAndPath> found = git.ref(prefix + path.substring(0, slash))
                        .flatMap(git::resolveCommit)
                        .map(commit -> new RefAndPath(commit, rest));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        int slash = path.indexOf('/');
        return slash == FULL_ID
                ? git.resolveCommit(path.substring(0, slash))
                        .map(commit -> new RefAndPath(commit, path.substring(FULL_ID + 1)))
                : Optional.empty();
    }
}
