package ai.disinto.forge.ci;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.internal.http.Target;
import java.util.Objects;
import java.util.Optional;

/** Everything about one repository on a Woodpecker server. Immutable and safe to share between threads. */
public final class WoodpeckerRepository {
    private final CiCalls calls;
    private final Target target;
    private final long id;

    WoodpeckerRepository(CiCalls calls, long id) {
        this.calls = calls;
        this.target = calls.at("repos", id);
        this.id = id;
    }

    /** {@return its id on the server} */
    public long id() {
        return id;
    }

    /** {@return its pipelines} */
    public Pipelines pipelines() {
        return new Pipelines(calls, target);
    }

    /** {@return its secrets} */
    public CiSecrets secrets() {
        return new CiSecrets(calls, target);
    }

    /** {@return its cron jobs} */
    public CronJobs cronJobs() {
        return new CronJobs(calls, target);
    }

    /**
     * Looks for the repository.
     *
     * @return what the server knows about it, if it does
     * @throws ForgeException if there is no answer
     */
    public Optional<CiRepository> find() {
        return calls.find(target, CiRepository.class);
    }

    /**
     * Changes settings.
     *
     * @param change which ones
     * @return the repository as it is then
     * @throws ForgeException if nothing was changed
     */
    public CiRepository edit(CiRepositoryEdit change) {
        return calls.patch(target, Objects.requireNonNull(change, "change").body(), CiRepository.class);
    }

    /**
     * Sets up the webhook on the forge anew.
     *
     * @throws ForgeException if that failed
     */
    public void repair() {
        calls.post(target.then("repair"));
    }

    /**
     * Lets events of the forge make no pipelines any more. Pipelines stay.
     *
     * @throws ForgeException if that failed
     */
    public void deactivate() {
        calls.delete(target);
    }

    /**
     * Forgets the repository with its pipelines, secrets and cron jobs, active or not. That of the forge stays.
     *
     * @throws ai.disinto.forge.NotFoundException if the server does not know it
     * @throws ForgeException if that failed
     */
    public void delete() {
        calls.delete(target.query("remove", true));
    }

    @Override
    public String toString() {
        return "repository " + id;
    }
}
