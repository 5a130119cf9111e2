package ai.disinto.forge.ci;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.Listing;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The pipelines of a repository. Immutable and safe to share between threads. */
public final class Pipelines {
    private static final int LOG_ATTEMPTS = 5;

    private final CiCalls calls;
    private final Target repository;
    private final Target target;

    Pipelines(CiCalls calls, Target repository) {
        this.calls = calls;
        this.repository = repository;
        this.target = repository.then("pipelines");
    }

    /**
     * Lists pipelines, newest first, without their workflows.
     *
     * @param query which ones
     * @return the pipelines
     */
    public Listing<Pipeline> list(PipelineQuery query) {
        return calls.list(Objects.requireNonNull(query, "query").of(target), Pipeline.class, Pipeline::number);
    }

    /**
     * Looks for a pipeline.
     *
     * @param number its number
     * @return the pipeline with workflows and steps, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Pipeline> find(int number) {
        return calls.find(target.then(number), Pipeline.class);
    }

    /**
     * Reads the log of a step. The server stores lines a moment after a step has ended; if the step has and there are
     * none, the server is asked again for about three seconds, so a step that says nothing takes that long.
     *
     * @param number the number of the pipeline
     * @param step the step, as the pipeline has it
     * @return the lines; none if none are stored
     * @throws ForgeException if there is no such step or no answer
     */
    public List<LogLine> log(int number, Step step) {
        Target log = repository.then(
                "logs", number, Objects.requireNonNull(step, "step").id());
        int attempts = step.state().isFinished() && step.startedAt().isPresent() ? LOG_ATTEMPTS : 0;
        return calls.stored(() -> calls.all(log, LogLine.class), attempts, log);
    }

    /**
     * Starts a pipeline of the head of a branch.
     *
     * @param pipeline what it is to be
     * @return the pipeline; empty if no workflow is for it
     * @throws ai.disinto.forge.OutcomeUnknownException also for a branch that is not there: the server answers 500
     * @throws ForgeException if it was not started
     */
    public Optional<Pipeline> start(NewPipeline pipeline) {
        return calls.postOrFiltered(
                target, Objects.requireNonNull(pipeline, "pipeline").body(), Pipeline.class);
    }

    /**
     * Runs the same workflows again, as a pipeline of its own.
     *
     * @param number the number of the pipeline to be repeated
     * @return the new pipeline; empty if no workflow is for it
     * @throws ForgeException if it was not started
     */
    public Optional<Pipeline> restart(int number) {
        return calls.postOrFiltered(target.then(number), JsonBody.of(), Pipeline.class);
    }

    /**
     * Runs a pipeline again as a deployment.
     *
     * @param number the number of the pipeline to be promoted
     * @param deployTarget where to, such as {@code production}
     * @return the new pipeline; empty if no workflow is for deployments
     * @throws ai.disinto.forge.ForbiddenException if the repository allows no deployments
     * @throws ForgeException if it was not started
     */
    public Optional<Pipeline> promote(int number, String deployTarget) {
        Target promotion = target.then(number)
                .query("event", "deployment")
                .query("deploy_to", Objects.requireNonNull(deployTarget, "deployTarget"));
        return calls.postOrFiltered(promotion, JsonBody.of(), Pipeline.class);
    }

    /**
     * Stops a pipeline that waits or runs. It ends as {@link PipelineState#KILLED}, or as
     * {@link PipelineState#CANCELED} if nothing of it has run.
     *
     * @param number its number
     * @throws ai.disinto.forge.InvalidRequestException if it has ended
     * @throws ForgeException if it was not stopped
     */
    public void stop(int number) {
        calls.post(target.then(number, "cancel"));
    }

    /**
     * Lets a pipeline run that waits for an approval.
     *
     * @param number its number
     * @return the pipeline
     * @throws ai.disinto.forge.InvalidRequestException if it does not wait for one
     * @throws ForgeException if it was not approved
     */
    public Pipeline approve(int number) {
        return calls.post(target.then(number, "approve"), JsonBody.of(), Pipeline.class);
    }

    /**
     * Refuses a pipeline that waits for an approval.
     *
     * @param number its number
     * @return the pipeline
     * @throws ai.disinto.forge.OutcomeUnknownException also if it does not wait for one: the server answers 500
     * @throws ForgeException if it was not declined
     */
    public Pipeline decline(int number) {
        return calls.post(target.then(number, "decline"), JsonBody.of(), Pipeline.class);
    }
}
