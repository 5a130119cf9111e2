package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.ci.model.Cause;
import ai.disinto.testing.internal.ci.model.Cause.Deployment;
import ai.disinto.testing.internal.ci.model.Cause.Person;
import ai.disinto.testing.internal.ci.model.CiCron;
import ai.disinto.testing.internal.git.DiffFile;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Release;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in the words of the CI what happened. */
public final class Causes {
    private static final Set<String> METADATA =
            Set.of("edited", "label_updated", "label_cleared", "milestoned", "demilestoned", "assigned", "unassigned");
    private static final Set<String> WORK = Set.of("opened", "reopened", "synchronized");

    private final CiInstance ci;

    public Causes(CiInstance ci) {
        this.ci = ci;
    }

    Optional<Cause> push(Repository repository, User actor, RefChange change) {
        GitRepository git = repository.git();
        Optional<GitCommit> head = git.reader().commit(change.after());
        if (head.isEmpty()) {
            return Optional.empty();
        }
        String base = base(repository, change, head.get());
        List<GitCommit> commits =
                base == null ? List.of(head.get()) : git.comparison().commits(base, change.after());
        String page = page(repository);
        String link = commits.size() > 1
                ? page + "/compare/" + base + "..." + change.after()
                : page + "/commit/" + change.after();
        return Optional.of(new Cause(
                "push",
                List.of(),
                change.ref(),
                "",
                change.shortName(),
                change.after(),
                "",
                head.get().message(),
                link,
                person(actor, actor),
                ci.now(),
                files(git, base, change.after()),
                Map.of(),
                "",
                Deployment.NONE,
                false));
    }

    /** What a push is compared with: what was there, for a new branch where it left the default branch. */
    private static @Nullable String base(Repository repository, RefChange change, GitCommit head) {
        if (!change.creates()) {
            return change.before();
        }
        Optional<String> trunk = repository.git().branch(repository.defaultBranch());
        if (trunk.isPresent() && !change.shortName().equals(repository.defaultBranch())) {
            return repository
                    .git()
                    .comparison()
                    .mergeBase(trunk.get(), change.after())
                    .orElse(null);
        }
        return head.parents().isEmpty() ? null : head.parents().get(0);
    }

    private static List<String> files(GitRepository git, @Nullable String from, String to) {
        return git.comparison().files(from, to).stream().map(DiffFile::path).toList();
    }

    Optional<Cause> tag(Repository repository, User actor, RefChange change) {
        String name = change.shortName();
        Optional<String> commit = repository.git().resolveCommit(change.ref());
        return commit.map(sha -> new Cause(
                "tag",
                List.of(),
                change.ref(),
                "",
                "",
                sha,
                "",
                "created tag " + name,
                page(repository) + "/src/tag/" + name,
                person(actor, actor),
                ci.now(),
                List.of(),
                Map.of(),
                "",
                Deployment.NONE,
                false));
    }

    Optional<Cause> release(Repository repository, User actor, Release release) {
        return repository
                .git()
                .resolveCommit("refs/tags/" + release.tagName())
                .map(sha -> new Cause(
                        "release",
                        List.of(),
                        "refs/tags/" + release.tagName(),
                        "",
                        release.target(),
                        sha,
                        release.name(),
                        "created release " + release.name(),
                        page(repository) + "/releases/tag/" + release.tagName(),
                        person(actor, actor),
                        0,
                        List.of(),
                        Map.of(),
                        "",
                        Deployment.NONE,
                        false));
    }

    Optional<Cause> pull(PullRequest pull, User actor, String action) {
        String event = METADATA.contains(action)
                ? "pull_request_metadata"
                : action.equals("closed") ? "pull_request_closed" : "pull_request";
        if (event.equals("pull_request") && !WORK.contains(action)) {
            return Optional.empty();
        }
        Repository repository = pull.baseRepository();
        return Optional.of(new Cause(
                event,
                METADATA.contains(action) ? List.of(action) : List.of(),
                pull.ref(),
                pull.headBranch() + ":" + pull.baseBranch(),
                pull.baseBranch(),
                pull.headSha(),
                pull.issue().title(),
                pull.issue().title(),
                page(repository) + "/pulls/" + pull.number(),
                person(pull.issue().poster(), actor),
                0,
                files(repository.git(), pull.mergeBase(), pull.headSha()),
                Map.of(),
                "",
                Deployment.NONE,
                pull.headRepository() != repository));
    }

    /** The head of a branch, by hand; empty if there is no such branch. */
    public Optional<Cause> manual(Repository repository, User user, String branch, Map<String, String> variables) {
        return repository
                .git()
                .branch(branch)
                .map(sha -> new Cause(
                        "manual",
                        List.of(),
                        branch,
                        "",
                        branch,
                        sha,
                        "",
                        "MANUAL PIPELINE @ " + branch,
                        page(repository) + "/commit/" + sha,
                        new Person(user.name(), "", avatar(user), user.email()),
                        ci.now(),
                        List.of(),
                        variables,
                        "",
                        Deployment.NONE,
                        false));
    }

    /** The head of the branch of a cron job; empty if there is no such branch. */
    public Optional<Cause> cron(Repository repository, User user, CiCron cron) {
        String branch = cron.branch().isEmpty() ? repository.defaultBranch() : cron.branch();
        return repository
                .git()
                .branch(branch)
                .map(sha -> new Cause(
                        "cron",
                        List.of(),
                        "refs/heads/" + branch,
                        "",
                        branch,
                        sha,
                        "",
                        cron.name(),
                        page(repository) + "/commit/" + sha,
                        new Person(user.name(), cron.name(), avatar(user), user.email()),
                        ci.now(),
                        List.of(),
                        Map.of(),
                        cron.name(),
                        Deployment.NONE,
                        false));
    }

    private String page(Repository repository) {
        return ci.forge().base() + "/" + repository.fullName();
    }

    private Person person(User author, User sender) {
        return new Person(author.name(), sender.name(), avatar(author), sender.name() + "@noreply.127.0.0.1");
    }

    private String avatar(User user) {
        return new UserRenderer(ci.forge().view(Caller.ANONYMOUS))
                .anonymous(user)
                .get("avatar_url")
                .stringValue();
    }
}
