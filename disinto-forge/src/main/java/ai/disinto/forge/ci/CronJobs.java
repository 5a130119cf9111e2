package ai.disinto.forge.ci;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.Listing;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import java.util.Objects;
import java.util.Optional;

/** What starts pipelines of a repository at certain times. */
public final class CronJobs {
    private final CiCalls calls;
    private final Target target;

    CronJobs(CiCalls calls, Target repository) {
        this.calls = calls;
        this.target = repository.then("cron");
    }

    /** {@return the jobs} */
    public Listing<CronJob> list() {
        return calls.list(target, CronJob.class, CronJob::id);
    }

    /**
     * Makes a job.
     *
     * @param job what it is to be
     * @return the job
     * @throws ai.disinto.forge.ConflictException if there is one of that name
     * @throws ForgeException if it was not made
     */
    public CronJob create(NewCronJob job) {
        return calls.post(target, Objects.requireNonNull(job, "job").body(), CronJob.class);
    }

    /**
     * Starts the pipeline of a job now.
     *
     * @param id the id of the job
     * @return the pipeline; empty if no workflow is for it
     * @throws ForgeException if it was not started
     */
    public Optional<Pipeline> run(long id) {
        return calls.postOrFiltered(target.then(id), JsonBody.of(), Pipeline.class);
    }

    /**
     * Removes a job.
     *
     * @param id its id
     * @throws ai.disinto.forge.NotFoundException if there is none
     * @throws ForgeException if it was not removed
     */
    public void delete(long id) {
        calls.delete(target.then(id));
    }
}
