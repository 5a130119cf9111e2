package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.access.BranchRules;
import ai.disinto.testing.internal.access.FilePatterns;
import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.git.DiffFile;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.BranchProtection;
import ai.disinto.testing.internal.store.Mergeability;
import ai.disinto.testing.internal.store.PullRequest;
import java.util.List;
import java.util.stream.Stream;

/** Finds out whether pull requests can be merged. */
final class MergeabilityCheck {
    private final Instance instance;

    MergeabilityCheck(Instance instance) {
        this.instance = instance;
    }

    /** Finds out again, a moment later; until then nobody knows. */
    void again(PullRequest pull) {
        pull.mergeability(Mergeability.CHECKING);
        instance.background()
                .later(() -> Locked.run(pull.baseRepository(), () -> {
                    if (!pull.merged()) {
                        now(pull);
                        new ScheduledMerges(instance).reconsider(pull);
                    }
                }));
    }

    /** Finds out at once. */
    void now(PullRequest pull) {
        GitRepository git = pull.baseRepository().git();
        String head = pull.headSha();
        String base = git.branch(pull.baseBranch()).orElse(pull.mergeBase());
        pull.mergeBase(git.comparison().mergeBase(base, head).orElse(pull.mergeBase()));
        List<DiffFile> files = git.comparison().files(pull.mergeBase(), head);
        if (files.isEmpty()) {
            pull.mergeability(Mergeability.EMPTY);
        } else {
            boolean conflicts = git.merger().conflicts(base, head);
            pull.mergeability(conflicts ? Mergeability.CONFLICT : Mergeability.MERGEABLE);
        }
        pull.changedProtectedFiles(protectedFiles(pull, files));
    }

    private static List<String> protectedFiles(PullRequest pull, List<DiffFile> files) {
        String patterns = BranchRules.of(pull.baseRepository(), pull.baseBranch())
                .map(BranchProtection::protectedFilePatterns)
                .orElse("");
        return files.stream()
                .flatMap(file -> Stream.of(file.path(), file.oldPath()))
                .distinct()
                .filter(path -> FilePatterns.match(patterns, path))
                .toList();
    }
}
