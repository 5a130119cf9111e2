package ai.disinto.forge.pull;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.agent.Prompt;
import ai.disinto.forge.git.CloneName;
import ai.disinto.forge.git.GitException;
import ai.disinto.forge.git.Integration;
import java.util.List;
import java.util.Optional;

/** An agent at work on the branch of a pull request. */
final class AgentMending {
    private static final System.Logger LOG = System.getLogger(AgentMending.class.getName());

    private final AgentSettings settings;
    private final PullTask task;
    private final String branch;
    private final String base;

    AgentMending(AgentSettings settings, PullTask task) {
        this.settings = settings;
        this.task = task;
        this.branch = task.pull().head().ref();
        this.base = "origin/" + task.pull().base().ref();
    }

    PullWork run() throws InterruptedException {
        return isAtHome() ? mend() : new PullWork.Failed("the branch is in another repository");
    }

    /** Fetches what the work needs. Only what passes by itself keeps it from beginning; all else is found out by the work. */
    void prepare() {
        if (!isAtHome()) {
            return;
        }
        try {
            open().close();
        } catch (GitException e) {
            LOG.log(System.Logger.Level.DEBUG, "A clone cannot be used", e);
        } catch (ForgeException e) {
            if (e.isRetryable()) {
                throw e;
            }
            LOG.log(System.Logger.Level.DEBUG, "A clone cannot be fetched", e);
        }
    }

    private boolean isAtHome() {
        String home = settings.repository().slug().toString();
        return task.pull()
                .head()
                .repository()
                .filter(slug -> slug.toString().equalsIgnoreCase(home))
                .isPresent();
    }

    private AgentClone open() {
        CloneName item = AgentClone.itemOf(branch, task.pull().number());
        return AgentClone.open(settings, item, branch, task.pull().base().ref());
    }

    private PullWork mend() throws InterruptedException {
        try (AgentClone clone = open()) {
            Optional<String> tip = clone.tip();
            if (tip.isEmpty()) {
                return new PullWork.Failed("the branch is gone");
            }
            if (!tip.get().equals(task.pull().head().sha())) {
                return new PullWork.Pushed(tip.get());
            }
            clone.checkoutFromServer();
            return task instanceof PullTask.Rebase rebase ? rebase(clone, rebase, tip.get()) : mend(clone, tip.get());
        }
    }

    private PullWork mend(AgentClone clone, String tip) throws InterruptedException {
        AgentPrompts prompts = new AgentPrompts(settings);
        boolean answers = task instanceof PullTask.AnswerReview;
        Prompt prompt = task instanceof PullTask.AnswerReview review
                ? prompts.answer(review)
                : prompts.fix((PullTask.FixCi) task);
        AgentTask.Kind kind = answers ? AgentTask.Kind.ANSWER_REVIEW : AgentTask.Kind.FIX_CI;
        AgentShift shift = shift(clone, kind, prompt, answers ? "Answer the review" : "Mend the build");
        if (shift.trouble().isPresent()) {
            return new PullWork.Failed(shift.trouble().get());
        }
        if (!clone.hasAllOf(tip)) {
            return new PullWork.Failed("the agent took commits of the pull request away");
        }
        if (task instanceof PullTask.AnswerReview review) {
            new ReviewAnswer(settings, task.pull()).post(shift.run().output(), WalkJobs.newest(review.verdict()));
        }
        return clone.head().equals(tip)
                ? new PullWork.Nothing("the agent changed nothing")
                : clone.push(Optional.of(tip));
    }

    private PullWork rebase(AgentClone clone, PullTask.Rebase rebase, String tip) throws InterruptedException {
        String since = clone.history().mergeBase(tip, base).orElse(tip);
        List<String> conflicts = takeBaseIn(clone);
        Optional<PullWork> unsolved = conflicts.isEmpty() ? Optional.empty() : solve(clone, rebase, conflicts);
        if (unsolved.isPresent()) {
            return unsolved.get();
        }
        List<StaleBase.File> lost =
                StaleBase.check(clone.history(), since, base, clone.head()).lost();
        if (!lost.isEmpty()) {
            clone.discard();
            return new PullWork.Failed("the rebase lost work of others in " + lost.size() + " files");
        }
        return clone.head().equals(tip)
                ? new PullWork.Nothing("there was nothing to rebase")
                : clone.push(Optional.of(tip));
    }

    /** Lets the agent bring both sides together; answers what came of it if they are not. */
    private Optional<PullWork> solve(AgentClone clone, PullTask.Rebase rebase, List<String> conflicts)
            throws InterruptedException {
        Prompt prompt = new AgentPrompts(settings).rebase(rebase, conflicts);
        AgentShift shift = shift(clone, AgentTask.Kind.REBASE, prompt, "Bring together with the base");
        if (shift.trouble().isPresent()) {
            return Optional.of(new PullWork.Failed(shift.trouble().get()));
        }
        int left = takeBaseIn(clone).size();
        return left == 0 ? Optional.empty() : Optional.of(new PullWork.Conflict(left + " files still have conflicts"));
    }

    /** Brings the base in if git can; answers the files with conflicts. */
    private List<String> takeBaseIn(AgentClone clone) {
        if (clone.history().isAncestor(base, clone.head())) {
            return List.of();
        }
        Integration merged =
                clone.workspace().merge(base, settings.author(), settings.time().now());
        return merged.isClean() ? List.of() : merged.conflicts();
    }

    private AgentShift shift(AgentClone clone, AgentTask.Kind kind, Prompt prompt, String message)
            throws InterruptedException {
        AgentTask work = AgentTask.builder(clone.item(), kind)
                .prompt(prompt)
                .directory(clone.workspace().directory())
                .build();
        return AgentShift.run(settings, clone, work, message);
    }
}
