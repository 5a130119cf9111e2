package ai.disinto.forge.pull;

import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.git.CloneName;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.work.Refusal;
import java.util.Optional;

/** An agent at work on an issue. */
final class AgentImplementing {
    private final AgentSettings settings;
    private final Issue issue;
    private final String base;
    private final String branch;

    AgentImplementing(AgentSettings settings, Issue issue, String base, String branch) {
        this.settings = settings;
        this.issue = issue;
        this.base = base;
        this.branch = branch;
    }

    PullWork run() throws InterruptedException {
        try (AgentClone clone = AgentClone.open(settings, CloneName.ofIssue(issue.number()), branch, base)) {
            Optional<String> tip = clone.tip();
            if (tip.isPresent() && clone.isSomething(tip.get())) {
                return new PullWork.Pushed(tip.get());
            }
            if (tip.isPresent()) {
                clone.checkoutFromServer();
            } else {
                clone.checkoutNew();
            }
            return run(clone, tip);
        }
    }

    private PullWork run(AgentClone clone, Optional<String> tip) throws InterruptedException {
        AgentTask task = AgentTask.builder(clone.item(), AgentTask.Kind.IMPLEMENT)
                .prompt(new AgentPrompts(settings).implement(issue))
                .directory(clone.workspace().directory())
                .build();
        AgentShift shift = AgentShift.run(settings, clone, task, "Implement issue " + issue.number());
        if (shift.trouble().isPresent()) {
            return new PullWork.Failed(shift.trouble().get());
        }
        return clone.isSomething(clone.head()) ? clone.push(tip) : nothing(clone, shift.run());
    }

    /** What it says counts only now that it changed nothing. Another attempt begins at the base as it is by then. */
    private static PullWork nothing(AgentClone clone, AgentRun run) {
        clone.discard();
        Optional<Refusal> refusal = PrintedRefusal.find(run.output());
        return refusal.isPresent()
                ? new PullWork.Refused(refusal.get())
                : new PullWork.Nothing("the agent changed nothing");
    }
}
