package ai.disinto.forge.agent;

/** One run of a program. */
final class AgentProcess {
    private final ProcessAgentSettings settings;
    private final AgentTask task;

    AgentProcess(ProcessAgentSettings settings, AgentTask task) {
        this.settings = settings;
        this.task = task;
    }

    AgentRun run() throws InterruptedException {
        throw new InterruptedException("not built yet: " + settings + task);
    }
}
