package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.api.issues.IssueCreation;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.render.PullRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens pull requests. */
final class PullCreation {
    private PullCreation() {}

    /** Looks whether there is one already, and makes one a moment later: who asks meanwhile makes another. */
    static Answer create(Call call) {
        boolean calm = call.instance().background().calm();
        return calm ? Locked.in(call.repository(), () -> add(call, checked(call))) : carelessly(call);
    }

    private static Answer carelessly(Call call) {
        PullSource source = Locked.in(call.repository(), () -> checked(call));
        call.instance().background().takeAMoment();
        return Locked.in(call.repository(), () -> add(call, source));
    }

    private static PullSource checked(Call call) {
        Body body = call.body();
        body.required("title", "Title");
        String head = body.textOrEmpty("head");
        String base = body.textOrEmpty("base");
        if (head.equals(base)) {
            throw Refusal.invalid("Invalid PullRequest: There are no changes between the head and the base");
        }
        PullSource source = PullSource.of(call, head, base);
        PullFinder.open(call.repository()).stream()
                .filter(pull -> source.isThatOf(pull))
                .findFirst()
                .ifPresent(pull -> {
                    throw Refusal.conflict(exists(pull, source));
                });
        body.number("milestone").filter(id -> id > 0).ifPresent(id -> checkMilestone(call.repository(), id));
        IssueCreation.wantedAssignees(call);
        return source;
    }

    static String exists(PullRequest pull, PullSource source) {
        return "pull request already exists for these targets [id: " + pull.id() + ", issue_id: " + pull.number()
                + ", head_repo_id: " + source.repository().id() + ", base_repo_id: "
                + pull.baseRepository().id() + ", head_branch: " + pull.headBranch() + ", base_branch: "
                + pull.baseBranch() + "]";
    }

    private static void checkMilestone(Repository repository, long id) {
        if (repository.milestones().stream().noneMatch(milestone -> milestone.id() == id)) {
            throw Refusal.notFound();
        }
    }

    private static Answer add(Call call, PullSource source) {
        Body body = call.body();
        List<Long> labels = body.numbers("labels").orElse(List.of());
        PullRequest pull = open(
                call.instance(),
                call.repository(),
                call.user(),
                source,
                body.textOrEmpty("title"),
                body.textOrEmpty("body"));
        Issue issue = pull.issue();
        body.instant("due_date").ifPresent(issue::deadline);
        IssueCreation.furnish(call, issue, labels, IssueCreation.wantedAssignees(call));
        IssueCreation.opened(call.instance(), issue, call.user());
        ObjectNode node = new PullRenderer(call.view()).pull(pull);
        if (!call.instance().line().atLeast(15)) {
            uncount(node.get("base"), call.repository());
            uncount(node.get("head"), call.repository());
        }
        return Answer.created(node);
    }

    /** Old servers show the repository as it was before. */
    private static void uncount(JsonNode side, Repository repository) {
        if (side.get("repo_id").longValue() == repository.id() && side.get("repo") instanceof ObjectNode shown) {
            shown.put("open_pr_counter", shown.get("open_pr_counter").longValue() - 1);
        }
    }

    /** Adds a pull request whose mergeability is known; nobody hears of it yet. */
    static PullRequest open(
            Instance instance, Repository base, User user, PullSource source, String title, String text) {
        GitRepository git = base.git();
        String head = source.sha();
        if (source.repository() != base) {
            git.copyFrom(source.repository().git(), head);
        }
        String target = git.branch(source.base()).orElseThrow(Refusal::internalError);
        String parting = git.comparison().mergeBase(target, head).orElseThrow(Refusal::internalError);
        Issue issue = IssueCreation.add(instance, base, user, title, text);
        PullRequest pull = new PullRequest(
                instance.store().nextId(PullRequest.class), issue, source.branch(), source.base(), head, parting);
        pull.headRepository(source.repository());
        pull.agit(source.agit());
        issue.pull(pull);
        PullHeads.keep(pull, head);
        PushEntries.add(instance, pull, user, parting, head);
        new MergeabilityCheck(instance).now(pull);
        return pull;
    }
}
