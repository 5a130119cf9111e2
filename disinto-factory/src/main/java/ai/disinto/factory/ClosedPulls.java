package ai.disinto.factory;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.PullRequest;
import java.util.Optional;
import java.util.OptionalInt;

/** The pull requests of a branch that somebody closed, and so said no to. */
record ClosedPulls(ForgeRepository repository) {
    /**
     * Whether what stands on a branch was said no to: by the forge, or, should the branch have moved since, by the comment
     * that counts attempts.
     */
    boolean rejected(String branch, OptionalInt remembered) {
        Optional<Branch> there = repository.branches().find(branch);
        return there.isPresent()
                && repository.pulls().list(PullQuery.closed().head(branch)).stream()
                        .filter(pull -> isOf(pull, branch) && !pull.isMerged())
                        .anyMatch(pull -> pull.head().sha().equals(there.get().commit())
                                || remembered.equals(OptionalInt.of(pull.number())));
    }

    /** Anybody can name a branch so in a fork. */
    private boolean isOf(PullRequest pull, String branch) {
        return pull.head().ref().equals(branch)
                && pull.head()
                        .repository()
                        .filter(slug -> slug.toString()
                                .equalsIgnoreCase(repository.slug().toString()))
                        .isPresent();
    }
}
