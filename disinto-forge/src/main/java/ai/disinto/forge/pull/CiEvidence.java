package ai.disinto.forge.pull;

import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.internal.text.QuotedText;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.PullRequest;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks whether the checks of a commit passed. What decides is what the forge says, since that lets merge or refuses;
 * the CI server, if it is known, tells what is still to come and why something failed. Immutable and safe to share
 * between threads.
 */
public final class CiEvidence {
    private static final List<String> DOCUMENTS = List.of("docs/", "formulas/", "evidence/");

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
        return new CiEvidence(repository, Optional.of(Objects.requireNonNull(builds, "builds")), true, secrets);
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
        List<String> files = repository.pulls().files(pull.number()).stream()
                .flatMap(file -> Stream.concat(Stream.of(file.path()), file.previousPath().stream()))
                .toList();
        Branch base = repository.branches().get(pull.base().ref());
        return look(pull.head().sha(), files, RequiredContexts.of(base));
    }

    /**
     * Looks at a commit. One request for 50 statuses, and of the CI server one for its newest pipelines unless all is
     * well, then one for each that failed and each of its failed steps; for a failed step whose log is not stored yet it
     * waits about three seconds. A log that cannot be read, or is larger than the client takes, changes nothing else: what
     * stands in its place says so.
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
        Optional<String> needless = needless(files, required);
        if (needless.isPresent()) {
            return new CiVerdict(CiFindings.of(head, CiVerdict.State.NOT_NEEDED, needless.get(), List.of()));
        }
        CiTally tally = CiTally.of(repository.statuses().combined(head).statuses(), required);
        CiAutopsy autopsy = new CiAutopsy(woodpecker, new QuotedText(secrets));
        return new CiVerdict(new CiLook(head, required, tally, autopsy).run(woodpecker));
    }

    /** Why checks are not needed; empty if they are, since otherwise the forge would refuse for ever. */
    private Optional<String> needless(List<String> files, RequiredContexts required) {
        if (required.isRequired()) {
            return Optional.empty();
        }
        if (!hasCi) {
            return Optional.of("the project has no CI");
        }
        boolean documents = !files.isEmpty() && files.stream().allMatch(CiEvidence::isDocument);
        return documents ? Optional.of("only documents changed") : Optional.empty();
    }

    private static boolean isDocument(String path) {
        return path.endsWith(".md") || DOCUMENTS.stream().anyMatch(path::startsWith);
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
