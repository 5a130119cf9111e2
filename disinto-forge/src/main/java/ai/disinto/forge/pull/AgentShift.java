package ai.disinto.forge.pull;

import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.git.CommitDraft;
import java.util.Optional;

/** One run of an agent, and what it left in commits. */
record AgentShift(AgentRun run, Optional<String> trouble) {
    /**
     * Lets an agent work and commits what it left on its branch, unless it did not end well, or left that branch with what
     * does not fit it: then that stays for the next one.
     */
    static AgentShift run(AgentSettings settings, AgentClone clone, AgentTask task, String message)
            throws InterruptedException {
        AgentRun run = settings.runner().run(task);
        if (!run.isFinished()) {
            return new AgentShift(run, Optional.of("the agent did not end well: " + run));
        }
        Optional<String> astray = clone.comeBack();
        if (astray.isPresent()) {
            return new AgentShift(run, astray);
        }
        CommitDraft draft = CommitDraft.of(
                message + "\n", settings.author(), settings.time().now());
        return new AgentShift(run, LeftFiles.commit(clone.workspace(), draft));
    }
}
