package ai.disinto.testing.internal.api.protection;

import ai.disinto.testing.internal.access.BranchRights;
import ai.disinto.testing.internal.access.FilePatterns;
import ai.disinto.testing.internal.git.DiffFile;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.instance.PushPolicy;
import ai.disinto.testing.internal.store.BranchProtection;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What rules say to pushes through git. */
final class PushProtection implements PushPolicy {
    private final Instance instance;

    PushProtection(Instance instance) {
        this.instance = instance;
    }

    @Override
    public Optional<String> refusal(Repository repository, User pusher, RefChange change) {
        if (!change.isBranch()) {
            return Optional.empty();
        }
        String branch = change.shortName();
        if (change.deletes() && branch.equals(repository.defaultBranch())) {
            return Optional.of("branch " + branch + " is the default branch and cannot be deleted");
        }
        BranchRights rights = new BranchRights(instance.access(), repository, branch);
        return rights.rule().flatMap(rule -> refusal(rule, rights, pusher, change));
    }

    private static Optional<String> refusal(BranchProtection rule, BranchRights rights, User pusher, RefChange change) {
        String branch = change.shortName();
        Repository repository = rule.repository();
        if (change.deletes()) {
            return Optional.of("branch " + branch + " is protected from deletion");
        }
        if (!change.creates() && !repository.git().merger().isAncestor(change.before(), change.after())) {
            return Optional.of("branch " + branch + " is protected from force push");
        }
        if (rule.requireSignedCommits()) {
            return Optional.of("branch " + branch + " is protected from unverified commit " + change.after());
        }
        List<String> files = files(repository, change);
        Optional<String> file = files.stream()
                .filter(path -> FilePatterns.match(rule.protectedFilePatterns(), path))
                .findFirst();
        if (file.isPresent()) {
            return Optional.of("branch " + branch + " is protected from changing file " + file.get());
        }
        boolean open = FilePatterns.any(rule.unprotectedFilePatterns())
                && files.stream().allMatch(path -> FilePatterns.match(rule.unprotectedFilePatterns(), path));
        return rights.mayPush(pusher) || open
                ? Optional.empty()
                : Optional.of("Not allowed to push to protected branch " + branch);
    }

    private static List<String> files(Repository repository, RefChange change) {
        return repository.git().comparison().files(change.creates() ? null : change.before(), change.after()).stream()
                .flatMap(PushProtection::paths)
                .distinct()
                .toList();
    }

    private static Stream<String> paths(DiffFile file) {
        return Stream.of(file.path(), file.oldPath());
    }
}
