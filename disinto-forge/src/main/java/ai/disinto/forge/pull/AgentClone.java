package ai.disinto.forge.pull;

import ai.disinto.forge.git.CloneName;
import ai.disinto.forge.git.GitException;
import ai.disinto.forge.git.History;
import ai.disinto.forge.git.Integration;
import ai.disinto.forge.git.Push;
import ai.disinto.forge.git.PushOutcome;
import ai.disinto.forge.git.Workspace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clone of a work item with its branch checked out, and what of it is on the server. */
final class AgentClone implements AutoCloseable {
    private static final Pattern OF_ISSUE = Pattern.compile("fix/issue-([1-9][0-9]{0,8})(?:-[0-9])?");

    private final AgentSettings settings;
    private final CloneName name;
    private final String branch;
    private Workspace workspace;

    private AgentClone(AgentSettings settings, CloneName name, String branch) {
        this.settings = settings;
        this.name = name;
        this.branch = branch;
        this.workspace = settings.clones().open(name);
    }

    static AgentClone open(AgentSettings settings, CloneName name, String branch) {
        AgentClone clone = new AgentClone(settings, name, branch);
        try {
            clone.workspace.fetch();
            return clone;
        } catch (RuntimeException e) {
            clone.close();
            throw e;
        }
    }

    /** The work item of a branch: that of its issue, so that an agent knows it again. */
    static CloneName itemOf(String branch, int pull) {
        Matcher issue = OF_ISSUE.matcher(branch);
        return issue.matches() ? CloneName.ofIssue(Integer.parseInt(issue.group(1))) : CloneName.of("pull-" + pull);
    }

    String item() {
        return name.toString();
    }

    Workspace workspace() {
        return workspace;
    }

    History history() {
        return workspace.history();
    }

    /** Where the branch is on the server, as of the last fetch. */
    Optional<String> tip() {
        return history().find("origin/" + branch);
    }

    String head() {
        return workspace.head().orElse("");
    }

    /** Checks the branch out as it is on the server, with what was not pushed if it goes on there; else all anew. */
    void checkoutFromServer() {
        if (!goesOn()) {
            workspace.close();
            boolean unused = settings.clones().remove(name);
            workspace = settings.clones().open(name);
            workspace.checkout(branch);
        }
    }

    private boolean goesOn() {
        try {
            workspace.checkout(branch);
            if (history().isAncestor("origin/" + branch, branch)) {
                return true;
            }
            Integration forward = history().isAncestor(branch, "origin/" + branch)
                    ? workspace.merge(
                            "origin/" + branch,
                            settings.author(),
                            settings.time().now())
                    : null;
            return forward != null && forward.result() == Integration.Result.FAST_FORWARDED;
        } catch (GitException e) {
            return false;
        }
    }

    /** Checks a branch out that only this clone may have; it begins at the base. */
    void checkoutNew(String base) {
        if (history().find("refs/heads/" + branch).isEmpty()) {
            workspace.createBranch(branch, "origin/" + base);
        }
        workspace.checkout(branch);
    }

    /** Pushes what is checked out, if the branch still is where it was. */
    PullWork push(Optional<String> tip) {
        if (!settings.mayPush().getAsBoolean()) {
            return new PullWork.Failed("it may not push any more");
        }
        String head = head();
        Push push = Push.to(head, branch);
        PushOutcome outcome = workspace.push(tip.map(push::withLease).orElse(push));
        if (outcome.isDone()) {
            return new PullWork.Pushed(head);
        }
        workspace.fetch();
        boolean there = tip().filter(head::equals).isPresent();
        return there
                ? new PullWork.Pushed(head)
                : new PullWork.Failed("the push was " + outcome.result() + ": " + outcome.message());
    }

    /** Throws the clone away, with what should never be pushed. */
    void discard() {
        workspace.close();
        boolean unused = settings.clones().remove(name);
    }

    @Override
    public void close() {
        workspace.close();
    }
}
