package ai.disinto.vault.internal.ops;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.Commit;
import ai.disinto.forge.model.PullRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When commits came to a branch by merged pull requests, as the server says. The forge knows the pull request of a commit
 * only if that is the one that merged it, so the commits of each one are looked through. The pull requests are listed
 * once; each one that was merged since the time that is asked about costs one request more, once in the life of a {@link
 * Contents}: what is merged does not change. Safe for use by many threads.
 */
final class MergedPulls {
    private final Contents contents;
    private final String base;
    private @Nullable List<PullRequest> merged;

    MergedPulls(Contents contents, String base) {
        this.contents = contents;
        this.base = base;
    }

    /** When a commit came with a pull request that was not merged before a moment; empty if it came otherwise. */
    synchronized Optional<Instant> since(Instant moment, String commit) {
        return merged().stream()
                .filter(pull -> !at(pull).isBefore(moment))
                .filter(pull -> contents.of(pull).contains(commit))
                .findFirst()
                .map(MergedPulls::at);
    }

    /** Merges of which nobody knows the time are the newest. */
    private static Instant at(PullRequest pull) {
        return pull.mergedAt().orElse(Instant.MAX);
    }

    /** The open ones are listed too, since nothing falls out of such a list while its pages are read. */
    private List<PullRequest> merged() {
        List<PullRequest> known = merged;
        if (known == null) {
            known = contents.repository.pulls().list(PullQuery.all().base(base)).list().stream()
                    .filter(PullRequest::isMerged)
                    .sorted(Comparator.comparing(MergedPulls::at).reversed())
                    .toList();
            merged = known;
        }
        return known;
    }

    /** The commits of merged pull requests, of which so many are remembered. */
    static final class Contents {
        private static final int KEPT = 1_000;

        private final ForgeRepository repository;
        private final Map<Integer, Set<String>> commits = new LinkedHashMap<>();

        Contents(ForgeRepository repository) {
            this.repository = repository;
        }

        private synchronized Set<String> of(PullRequest pull) {
            Set<String> known = commits.get(pull.number());
            if (known == null) {
                known = read(pull);
                commits.put(pull.number(), known);
            }
            if (commits.size() > KEPT) {
                commits.remove(commits.keySet().iterator().next());
            }
            return known;
        }

        private Set<String> read(PullRequest pull) {
            Set<String> found = new HashSet<>();
            pull.mergeCommit().ifPresent(found::add);
            repository.pulls().commits(pull.number()).stream().map(Commit::sha).forEach(found::add);
            return Set.copyOf(found);
        }
    }
}
