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
    private final String base;
    private Workspace workspace;

    private AgentClone(AgentSettings settings, CloneName name, String branch, String base) {
        this.settings = settings;
        this.name = name;
        this.branch = branch;
        this.base = "origin/" + base;
        this.workspace = settings.clones().open(name);
    }

    static AgentClone open(AgentSettings settings, CloneName name, String branch, String base) {
        AgentClone clone = new AgentClone(settings, name, branch, base);
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
            makeAnew();
            workspace.checkout(branch);
        }
    }

    private void makeAnew() {
        discard();
        workspace = settings.clones().open(name);
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

    /** Checks a branch out that only this clone may have; it begins at the base. All anew if what was left is in the way. */
    void checkoutNew() {
        try {
            makeBranch();
            workspace.checkout(branch);
        } catch (GitException e) {
            makeAnew();
            makeBranch();
            workspace.checkout(branch);
        }
    }

    private void makeBranch() {
        if (ours().isEmpty()) {
            workspace.createBranch(branch, tip().orElse(base));
        }
    }

    private Optional<String> ours() {
        return history().find("refs/heads/" + branch);
    }

    /**
     * Checks the branch out again if the agent left something else, with its commits if they go on from there; answers why
     * that cannot be. What an agent only looked at, such as the base, is no work of its.
     */
    Optional<String> comeBack() {
        if (workspace.branch().filter(branch::equals).isPresent()) {
            return Optional.empty();
        }
        try {
            makeBranch();
            String elsewhere = head();
            boolean isWork = !isPartOf(elsewhere, branch) && isSomething(elsewhere);
            if (isWork && !isPartOf(branch, elsewhere)) {
                return Optional.of("the agent committed beside the branch of the work");
            }
            workspace.checkout(branch);
            return isWork ? takeOver(elsewhere) : Optional.empty();
        } catch (GitException e) {
            return Optional.of("the agent left another commit checked out, and changes that do not fit the branch");
        }
    }

    private Optional<String> takeOver(String commit) {
        Integration forward =
                workspace.merge(commit, settings.author(), settings.time().now());
        return forward.result() == Integration.Result.FAST_FORWARDED
                ? Optional.empty()
                : Optional.of("the agent committed beside the branch of the work");
    }

    /** Whether what is checked out has all that a commit has. */
    boolean hasAllOf(String commit) {
        return isPartOf(commit, head());
    }

    /** Whether a commit has something that the base lacks. */
    boolean isSomething(String commit) {
        return !isPartOf(commit, base);
    }

    private boolean isPartOf(String commit, String whole) {
        return history().isAncestor(commit, whole);
    }

    /** Pushes what is checked out, if the branch still is where it was, and there is work in it. */
    PullWork push(Optional<String> tip) {
        if (!settings.mayPush().getAsBoolean()) {
            return new PullWork.Failed("it may not push any more");
        }
        String head = head();
        if (!isSomething(head)) {
            return new PullWork.Failed("the branch would have nothing that its base lacks");
        }
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
