package ai.disinto.factory;

import ai.disinto.factory.TickLog.Pen;
import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.agent.AgentTask;

/**
 * Lets an agent work: renews the claims of all projects before, since that may take long, and tells the observer. Nobody
 * works for an item whose claim is lost or cannot be renewed.
 */
record WatchedRunner(ProjectState state, WorkItem item, Pen pen) implements AgentRunner {
    @Override
    public AgentRun run(AgentTask task) throws InterruptedException {
        state.renewAll(pen.log());
        if (!state.isSure(item)) {
            throw new UnsureClaimException("no agent worked on #" + item.issue()
                    + ", since its claim is lost or could not be renewed; the next tick looks again");
        }
        Station station = item.station();
        TickLog.tell(state.settings(), observer -> observer.begins(state.slug(), station.login(), task));
        AgentRun run = counted(station.runner(), task);
        TickLog.tell(state.settings(), observer -> observer.worked(state.slug(), task, run));
        return run;
    }

    private AgentRun counted(AgentRunner runner, AgentTask task) throws InterruptedException {
        try {
            AgentRun run = runner.run(task);
            item.worked();
            return run;
        } catch (RuntimeException | Error e) {
            item.worked();
            throw e;
        }
    }
}
