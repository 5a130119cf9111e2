package ai.disinto.forge.pull;

import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.model.PullRequest;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks whether the checks of a commit passed. What decides is what the forge says, since that lets merge or refuses;
 * the CI server, if it is known, tells what is still to come and why something failed. Immutable and safe to share
 * between threads.
 */
public final class CiEvidence {
    private final ForgeRepository repository;
    private final Optional<WoodpeckerRepository> woodpecker;
    private final boolean hasCi;
    private final SecretScanner secrets;

    private CiEvidence(
            ForgeRepository repository,
            Optional<WoodpeckerRepository> woodpecker,
            boolean hasCi,
            SecretScanner secrets) {
        this.repository = repository;
        this.woodpecker = woodpecker;
        this.hasCi = hasCi;
        this.secrets = secrets;
    }

    /**
     * Answers evidence from the statuses of commits alone: it cannot tell a broken machine from broken code, and has no
     * logs.
     *
     * @param repository the repository
     * @return the evidence, which redacts what {@link SecretScanner#standard} finds
     */
    public static CiEvidence of(ForgeRepository repository) {
        return new CiEvidence(
                Objects.requireNonNull(repository, "repository"), Optional.empty(), true, SecretScanner.standard());
    }

    /**
     * Answers evidence that also asks a CI server.
     *
     * @param builds the repository there
     * @return evidence with that
     */
    public CiEvidence withWoodpecker(WoodpeckerRepository builds) {
        return new CiEvidence(
                repository, Optional.of(Objects.requireNonNull(builds, "builds")), true, secrets);
    }

    /**
     * Answers evidence for a project without CI: nothing is waited for, unless the branch requires statuses.
     *
     * @return evidence with that
     */
    public CiEvidence withoutCi() {
        return new CiEvidence(repository, Optional.empty(), false, secrets);
    }

    /**
     * Answers evidence that redacts logs with another scanner.
     *
     * @param scanner knows the secrets of the project
     * @return evidence with that
     */
    public CiEvidence redacting(SecretScanner scanner) {
        return new CiEvidence(repository, woodpecker, hasCi, Objects.requireNonNull(scanner, "scanner"));
    }

    /**
     * Looks at a pull request: at its head, the files that it touches, and what the branch requires that it goes to.
     *
     * @param pull the pull request
     * @return the verdict about its head
     * @throws ForgeException if something cannot be read
     */
    public CiVerdict look(PullRequest pull) {
        Objects.requireNonNull(pull, "pull");
        throw new UnsupportedOperationException();
    }

    /**
     * Looks at a commit. One request for 50 statuses, and of the CI server one for its newest pipelines unless all is
     * well, then one for each that failed and each of its failed steps; for a failed step whose log is not stored yet it
     * waits about three seconds.
     *
     * @param head the commit
     * @param changedFiles the paths that the change touches, those before a renaming too; if there are none, checks are
     *     needed
     * @param required what the branch requires
     * @return the verdict
     * @throws ForgeException if something cannot be read
     */
    public CiVerdict look(String head, Collection<String> changedFiles, RequiredContexts required) {
        Objects.requireNonNull(head, "head");
        List<String> files = List.copyOf(Objects.requireNonNull(changedFiles, "changedFiles"));
        Objects.requireNonNull(required, "required");
        throw new UnsupportedOperationException(files.toString() + hasCi);
    }

    /** The CI server, if it is known. */
    Optional<WoodpeckerRepository> woodpecker() {
        return woodpecker;
    }

    /** Answers the repository. */
    @Override
    public String toString() {
        return "checks of " + repository.slug();
    }
}
