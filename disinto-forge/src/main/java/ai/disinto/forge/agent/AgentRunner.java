package ai.disinto.forge.agent;

/**
 * Lets an agent work. The library ships one that starts a program, {@link ProcessAgentRunner}; an embedder may write
 * others. It may be called by several threads at once, for different folders.
 */
@FunctionalInterface
public interface AgentRunner {
    /**
     * Lets an agent work on a task, and waits for its end. An agent that fails, takes too long or cannot be started is a
     * result and no exception. When the call ends, however it ends, nothing of the agent runs any more.
     *
     * @param task what to do, and where
     * @return how it ended
     * @throws InterruptedException if the thread was interrupted; the agent was ended
     */
    AgentRun run(AgentTask task) throws InterruptedException;
}
