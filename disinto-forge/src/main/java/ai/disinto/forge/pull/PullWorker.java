package ai.disinto.forge.pull;

import java.util.Objects;

/** Does what a walk cannot: changes the branch of a pull request. {@link AgentWorker} has an agent do it. */
@FunctionalInterface
public interface PullWorker {
    /**
     * Finds out whether the work can begin. The walk asks before it notes and counts the try: what is thrown here uses
     * nothing up, and the next step asks again. So throw only what passes by itself, such as a server that does not answer.
     * The default finds no fault.
     *
     * @param task what is to be done
     * @throws RuntimeException if it cannot begin now
     */
    default void prepare(PullTask task) {
        Objects.requireNonNull(task, "task");
    }

    /**
     * Works until there is something new on the branch, or there is nothing to be had.
     *
     * <p>The walk notes before the call that there will be one. If the process ends within it, the same task is given
     * once more, so working twice on one head must do no harm.
     *
     * @param task what to do
     * @return what came of it
     * @throws InterruptedException if the waiting thread is interrupted
     * @throws RuntimeException if it cannot be tried to the end; the walk goes on with the same task later, once, and then
     *     the try is used up
     */
    PullWork work(PullTask task) throws InterruptedException;
}
