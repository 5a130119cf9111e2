package ai.disinto.forge;

import ai.disinto.core.RepositorySlug;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The repository has another name now. Nothing was changed; reads follow by themselves, changes do not. */
public final class MovedException extends ForgeException {
    private static final long serialVersionUID = 1L;

    /** The new name. */
    private final @Nullable String repository;

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     * @param repository the new name, if the answer says it
     */
    public MovedException(FailedCall call, Optional<RepositorySlug> repository) {
        super(call, advice(repository), null);
        this.repository = repository.map(RepositorySlug::toString).orElse(null);
    }

    /** {@return the new name, if the answer says it} */
    public Optional<RepositorySlug> repository() {
        return Optional.ofNullable(repository).map(RepositorySlug::parse);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }

    private static String advice(Optional<RepositorySlug> repository) {
        Objects.requireNonNull(repository, "repository");
        return repository
                .map(slug -> "the repository is " + slug + " now: use that name")
                .orElse("use the new address");
    }
}
