package ai.disinto.forge.pull;

/** Does what a walk cannot: changes the branch of a pull request. {@link AgentWorker} has an agent do it. */
@FunctionalInterface
public interface PullWorker {
    /**
     * Works until there is something new on the branch, or there is nothing to be had.
     *
     * <p>The walk notes before the call that there will be one. If the process ends within it, the same task is given
     * once more, so working twice on one head must do no harm.
     *
     * @param task what to do
     * @return what came of it
     * @throws InterruptedException if the waiting thread is interrupted
     * @throws RuntimeException if it cannot be tried now; the walk goes on with the same task later, once
     */
    PullWork work(PullTask task) throws InterruptedException;
}
