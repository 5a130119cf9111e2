package ai.disinto.forge.pull;

import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.git.CommitDraft;
import java.util.Optional;

/** One run of an agent, and what it left in commits. */
record AgentShift(AgentRun run, Optional<String> trouble) {
    /** Lets an agent work and commits what it left, unless it did not end well: then that stays for the next one. */
    static AgentShift run(AgentSettings settings, AgentClone clone, AgentTask task, String message)
            throws InterruptedException {
        AgentRun run = settings.runner().run(task);
        if (!run.isFinished()) {
            return new AgentShift(run, Optional.of("the agent did not end well: " + run));
        }
        CommitDraft draft = CommitDraft.of(
                message + "\n", settings.author(), settings.time().now());
        return new AgentShift(run, LeftFiles.commit(clone.workspace(), draft));
    }
}
