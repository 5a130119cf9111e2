package ai.disinto.vault.internal.evidence;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.Commit;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.internal.ops.TrustedState;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How a file came to a trusted branch: by its newest commit, and what the forge says of that; never by a message. */
final class OriginReader {
    private final ForgeRepository repository;
    private final Reading reading;

    OriginReader(ForgeRepository repository, Reading reading) {
        this.repository = repository;
        this.reading = reading;
    }

    /** The newest commit that touches a file, if that can be read. */
    Optional<String> lastCommit(TrustedState state, String path) {
        Optional<Optional<String>> found = reading.attempt(
                RefusalCode.HISTORY_UNREADABLE,
                () -> repository.commits().list(state.commit(), path).first().map(Commit::sha));
        if (found.isPresent() && found.get().isEmpty()) {
            reading.missing(RefusalCode.HISTORY_UNREADABLE, "no commit of " + state.commit() + " touches " + path);
        }
        return found.flatMap(sha -> sha);
    }

    /** The pull request that a commit came with; if the forge knows none, a merged one of the branch it should be of. */
    Optional<PullRequest> pull(String commit, String base, String head) {
        return reading.attempt(
                        RefusalCode.PULL_UNREADABLE,
                        () -> repository.pulls().findByCommit(commit).or(() -> ofBranch(commit, base, head)))
                .flatMap(pull -> pull);
    }

    private Optional<PullRequest> ofBranch(String commit, String base, String head) {
        Iterator<PullRequest> pulls = repository.pulls().list(PullQuery.closed().base(base)).stream()
                .filter(pull -> pull.isMerged() && PullReader.branch(pull).equals(head))
                .iterator();
        Optional<PullRequest> other = Optional.empty();
        while (pulls.hasNext()) {
            PullRequest pull = pulls.next();
            if (commits(pull, commit).contains(commit)) {
                return Optional.of(pull);
            }
            other = other.or(() -> Optional.of(pull));
        }
        return other;
    }

    /** The commits of a merged pull request, as far as they are needed to know whether one is among them. */
    Set<String> commits(PullRequest pull, String wanted) {
        Set<String> commits = new TreeSet<>();
        pull.mergeCommit().ifPresent(commits::add);
        if (!commits.contains(wanted)) {
            repository.pulls().commits(pull.number()).stream().map(Commit::sha).forEach(commits::add);
        }
        return commits;
    }
}
