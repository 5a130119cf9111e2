package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.issues.IssueCreation;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.git.TakenPush;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.instance.PushTaker;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pushes to {@code refs/for/<branch>/<topic>}: they open a pull request, or give it a new head. */
final class ReviewPushes implements PushTaker {
    private final Instance instance;

    ReviewPushes(Instance instance) {
        this.instance = instance;
    }

    @Override
    public Optional<TakenPush> take(Repository repository, User pusher, RefChange change, List<String> options) {
        return change.isForReview() ? Optional.of(taken(repository, pusher, change, options)) : Optional.empty();
    }

    private TakenPush taken(Repository repository, User pusher, RefChange change, List<String> options) {
        if (change.deletes()) {
            return TakenPush.refused("Cannot delete a non-existent branch.");
        }
        GitRepository git = repository.git();
        String base = base(git, change.shortName());
        String rest = change.shortName().substring(base.length());
        String topic = rest.isEmpty() ? option(options, "topic").orElse("") : rest.substring(1);
        if (git.branch(base).isEmpty() || topic.isEmpty()) {
            return TakenPush.refused("The topic-branch option is not set");
        }
        String owner = pusher.name().toLowerCase(Locale.ROOT) + "/";
        String branch = topic.startsWith(owner) ? topic : owner + topic;
        PullSource source = new PullSource(repository, branch, change.after(), base, true);
        return PullFinder.open(repository).stream()
                .filter(source::isThatOf)
                .findFirst()
                .map(pull -> update(pull, pusher, change.after(), options))
                .orElseGet(() -> open(repository, pusher, source, options));
    }

    /** The whole name if there is such a branch; else its shortest start that is one. */
    private static String base(GitRepository git, String name) {
        if (git.branch(name).isPresent()) {
            return name;
        }
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            if (slash < name.length() - 1
                    && git.branch(name.substring(0, slash)).isPresent()) {
                return name.substring(0, slash);
            }
        }
        return name;
    }

    private static Optional<String> option(List<String> options, String name) {
        return options.stream()
                .filter(option -> option.startsWith(name + "="))
                .map(option -> option.substring(name.length() + 1))
                .findFirst();
    }

    private TakenPush open(Repository repository, User pusher, PullSource source, List<String> options) {
        GitRepository git = repository.git();
        String target = git.branch(source.base()).orElse("");
        if (git.merger().isAncestor(source.sha(), target)) {
            return TakenPush.refused("The target branch already contains this commit");
        }
        if (git.comparison().mergeBase(target, source.sha()).isEmpty()) {
            return TakenPush.refused("The commit has nothing in common with the target branch");
        }
        GitCommit commit = git.reader().existingCommit(source.sha());
        String message = commit.message();
        int blank = message.indexOf("\n\n");
        String title = option(options, "title").filter(text -> !text.isEmpty()).orElse(commit.summary());
        String text = option(options, "description")
                .filter(words -> !words.isEmpty())
                .orElse(blank < 0 ? "" : message.substring(blank + 2));
        PullRequest pull = PullCreation.open(instance, repository, pusher, source, title, text);
        IssueCreation.opened(instance, pull.issue(), pusher);
        return accepted(pull);
    }

    private TakenPush update(PullRequest pull, User pusher, String sha, List<String> options) {
        String before = pull.headSha();
        if (before.equals(sha)) {
            return TakenPush.refused("The new commit is the same as the old commit");
        }
        boolean forced = options.stream().anyMatch(option -> option.startsWith("force-push"));
        if (!forced && !pull.baseRepository().git().merger().isAncestor(before, sha)) {
            return TakenPush.refused("Updates were rejected because the tip of your current branch is behind its"
                    + " remote counterpart. If this is intentional, set the `force-push` option by adding"
                    + " `-o force-push=true` to your `git push` command.");
        }
        PullHeads.keep(pull, sha);
        new PushFollowUp(instance).changed(pull, pusher, before, sha);
        return accepted(pull);
    }

    private TakenPush accepted(PullRequest pull) {
        String page = instance.base() + "/" + pull.baseRepository().fullName() + "/pulls/" + pull.number();
        return TakenPush.accepted(List.of("Visit the existing pull request:", "  " + page));
    }
}
