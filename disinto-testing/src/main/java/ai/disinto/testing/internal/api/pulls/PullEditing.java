package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.issues.AssigneeActions;
import ai.disinto.testing.internal.api.issues.IssueActions;
import ai.disinto.testing.internal.api.issues.IssueCreation;
import ai.disinto.testing.internal.api.issues.IssueEditing;
import ai.disinto.testing.internal.api.issues.LabelActions;
import ai.disinto.testing.internal.api.issues.Timeline;
import ai.disinto.testing.internal.events.IssueChanged;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.PullRenderer;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Label;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes pull requests. */
final class PullEditing {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private PullEditing() {}

    static Answer edit(Call call) {
        PullRequest pull = PullFinder.pull(call);
        Issue issue = pull.issue();
        boolean writes = call.permission().atLeast(Permission.WRITE);
        if (!writes && !call.caller().is(issue.poster())) {
            throw Refusal.withoutBody(403);
        }
        texts(call, issue);
        due(call, issue);
        if (writes) {
            people(call, issue);
            call.body().number("milestone").filter(id -> id != 0).ifPresent(id -> IssueEditing.milestone(call, issue));
            labels(call, issue);
        }
        IssueEditing.state(call, issue);
        base(call, pull);
        call.body().flag("allow_maintainer_edit").ifPresent(pull::allowMaintainerEdit);
        return Answer.json(201, new PullRenderer(call.view()).pull(pull));
    }

    private static void texts(Call call, Issue issue) {
        IssueActions actions = new IssueActions(call.instance());
        Body body = call.body();
        body.text("title")
                .filter(title -> !title.isEmpty())
                .ifPresent(title -> actions.retitle(issue, call.user(), title));
        body.text("body").ifPresent(text -> actions.rewrite(issue, call.user(), text));
    }

    private static void due(Call call, Issue issue) {
        Body body = call.body();
        Optional<Instant> date = body.instant("due_date").filter(instant -> instant.isAfter(Instant.EPOCH));
        if (!body.has("due_date") && !body.has("unset_due_date")) {
            return;
        }
        Instant deadline = body.isTrue("unset_due_date")
                ? null
                : date.map(instant -> instant.atOffset(ZoneOffset.UTC)
                                .with(LAST_SECOND)
                                .toInstant())
                        .orElse(null);
        new IssueActions(call.instance()).due(issue, call.user(), deadline);
    }

    private static void people(Call call, Issue issue) {
        if (call.body().has("assignees") || call.body().has("assignee")) {
            new AssigneeActions(call.instance())
                    .replace(issue, call.user(), List.copyOf(issue.assignees()), IssueCreation.wantedAssignees(call));
        }
    }

    private static void labels(Call call, Issue issue) {
        LabelActions actions = new LabelActions(call.instance());
        call.body().numbers("labels").ifPresent(ids -> {
            List<Label> wanted = actions.known(issue).stream()
                    .filter(label -> ids.contains(label.id()))
                    .toList();
            actions.replace(issue, call.user(), wanted);
        });
    }

    private static void base(Call call, PullRequest pull) {
        String wanted = call.body().textOrEmpty("base");
        if (pull.merged() || wanted.isEmpty() || wanted.equals(pull.baseBranch())) {
            return;
        }
        checkBase(pull, wanted);
        String before = pull.baseBranch();
        pull.baseBranch(wanted);
        new MergeabilityCheck(call.instance()).now(pull);
        Comment entry = new Timeline(call.instance()).add(pull.issue(), call.user(), "change_target_branch");
        entry.oldRef(before);
        entry.newRef(wanted);
        call.instance()
                .events()
                .publish(new IssueChanged(
                        call.repository(), call.user(), pull.issue(), "edited", Map.of("base", before)));
    }

    private static void checkBase(PullRequest pull, String wanted) {
        Repository repository = pull.baseRepository();
        GitRepository git = repository.git();
        String target = git.branch(wanted).orElseThrow(() -> Refusal.of(404, "new base '" + wanted + "' not exist"));
        if (pull.issue().closed()) {
            throw Refusal.invalid("issue is closed [id: " + pull.issue().id() + ", repo_id: " + repository.id()
                    + ", index: " + pull.number() + "]");
        }
        if (target.equals(pull.headSha())) {
            throw Refusal.internalError();
        }
        Repository head = pull.headRepository();
        if (head != null) {
            PullSource source = new PullSource(head, pull.headBranch(), pull.headSha(), wanted, false);
            PullFinder.open(repository).stream()
                    .filter(source::isThatOf)
                    .findFirst()
                    .ifPresent(other -> {
                        throw Refusal.conflict(PullCreation.exists(other, source));
                    });
        }
    }
}
