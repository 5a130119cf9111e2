package ai.disinto.factory;

import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.agent.AgentTask;

/** Lets an agent work: renews all claims before, since that may take long, and tells the observer. */
record WatchedRunner(ProjectState state, Station station) implements AgentRunner {
    private static final int SHARES = 20;

    @Override
    public AgentRun run(AgentTask task) throws InterruptedException {
        state.renew(state.options().lease.dividedBy(SHARES)).forEach(state::drop);
        TickLog.tell(state.settings(), observer -> observer.begins(state.slug(), station.login(), task));
        AgentRun run = station.runner().run(task);
        TickLog.tell(state.settings(), observer -> observer.worked(state.slug(), task, run));
        return run;
    }
}
