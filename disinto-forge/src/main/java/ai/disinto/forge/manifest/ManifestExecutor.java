package ai.disinto.forge.manifest;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Issue;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Executes manifests, each action once. Immutable; making one asks nothing. Of one manifest, one execution may be under way
 * at a time.
 *
 * <p>An action is left alone when its issue is closed, or is not what the author saw. What comes after it on the same issue
 * is left alone too. Executing again goes on with what is not settled.
 */
public final class ManifestExecutor {
    private final ManifestSettings settings;

    private ManifestExecutor(ManifestSettings settings) {
        this.settings = settings;
    }

    /**
     * Makes one for a repository.
     *
     * @param repository the repository that manifests change
     * @param ledger where it is written down what was executed
     * @return the executor
     */
    public static ManifestExecutor of(ForgeRepository repository, ActionLedger ledger) {
        return new ManifestExecutor(ManifestSettings.of(
                Objects.requireNonNull(repository, "repository"), Objects.requireNonNull(ledger, "ledger")));
    }

    /**
     * Says what the author of manifests saw, for actions that do not say it themselves: the texts of these issues.
     *
     * @param issues the issues at that time
     * @return an executor that leaves actions alone whose issue has another text by then
     */
    public ManifestExecutor seen(Collection<Issue> issues) {
        return new ManifestExecutor(settings.withSeen(Objects.requireNonNull(issues, "issues").stream()
                .collect(Collectors.toUnmodifiableMap(Issue::number, SeenIssue::of, (one, same) -> one))));
    }

    /**
     * Says whose comments and issues are the own ones. The default is to ask, which is one request.
     *
     * @param login the login of the account
     * @return an executor that does not ask
     */
    public ManifestExecutor account(String login) {
        return new ManifestExecutor(settings.withAccount(Optional.of(Objects.requireNonNull(login, "login"))));
    }

    /**
     * Answers what executing would do now. Only reads: one request for each issue and one for the ledger.
     *
     * @param manifest the actions
     * @param run what tells this execution from those of equal manifests, see {@link #execute}
     * @return what would come of each action
     * @throws IllegalArgumentException if the run has other characters
     * @throws ForgeException if the ledger cannot be read
     */
    public ManifestReport preview(ActionManifest manifest, String run) {
        return new Execution(settings, Objects.requireNonNull(manifest, "manifest"), settings.key(manifest, run), true)
                .run();
    }

    /**
     * Executes what is not settled, in the order of the manifest. Costs for each action two requests and those of the
     * ledger; a comment one more, and filing an issue one for 50 issues and one for 50 labels.
     *
     * @param manifest the actions
     * @param run what tells this execution from those of equal manifests, such as the commit that merged it: 1 to 80
     *     letters, digits, dots and underscores
     * @return what came of each action
     * @throws IllegalArgumentException if the run has other characters
     * @throws ForgeException if the ledger cannot be read or written; the next execution finds out what was done
     */
    public ManifestReport execute(ActionManifest manifest, String run) {
        return new Execution(settings, Objects.requireNonNull(manifest, "manifest"), settings.key(manifest, run), false)
                .run();
    }

    /** Answers what it changes. */
    @Override
    public String toString() {
        return "executor of manifests on " + settings.repository();
    }
}
