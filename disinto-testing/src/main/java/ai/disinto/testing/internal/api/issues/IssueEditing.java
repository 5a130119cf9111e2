package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Milestone;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Changes issues. */
public final class IssueEditing {
    private IssueEditing() {}

    /** Runs without a lock: between reading the assignees and changing them somebody else may change them too. */
    static Answer edit(Call call) {
        List<User> before = new ArrayList<>();
        Issue issue = Locked.in(call.repository(), () -> {
            Issue found = IssueFinder.issue(call);
            if (!call.caller().is(found.poster()) && !IssueFinder.mayWrite(call)) {
                throw IssueFinder.noWriter();
            }
            before.addAll(found.assignees());
            texts(call, found);
            return found;
        });
        return Locked.in(call.repository(), () -> {
            assignees(call, issue, before);
            milestone(call, issue);
            state(call, issue);
            return Answer.json(201, new IssueRenderer(call.view()).issue(issue));
        });
    }

    private static void texts(Call call, Issue issue) {
        IssueActions actions = new IssueActions(call.instance());
        Body body = call.body();
        body.text("title")
                .filter(title -> !title.isEmpty())
                .ifPresent(title -> actions.retitle(issue, call.user(), title));
        body.text("body").ifPresent(text -> actions.rewrite(issue, call.user(), text));
        body.text("ref").ifPresent(ref -> actions.refer(issue, call.user(), ref));
        if (IssueFinder.mayWrite(call)) {
            due(call, issue);
        }
    }

    private static void due(Call call, Issue issue) {
        Body body = call.body();
        if (!body.has("due_date") && !body.has("unset_due_date")) {
            return;
        }
        boolean unset = body.isTrue("unset_due_date");
        if (!unset && !body.has("due_date")) {
            throw Refusal.of(400, "The due_date cannot be empty");
        }
        Instant deadline = unset ? null : Deadlines.endOfDay(body, "due_date").orElse(null);
        new IssueActions(call.instance()).due(issue, call.user(), deadline);
    }

    /** Gives an issue or pull request the assignees that the call names, if it names any and the caller may. */
    public static void assignees(Call call, Issue issue, List<User> before) {
        Body body = call.body();
        if (!IssueFinder.mayWrite(call) || !(body.has("assignees") || body.has("assignee"))) {
            return;
        }
        List<User> wanted;
        try {
            wanted = IssueCreation.wantedAssignees(call);
        } catch (Refusal e) {
            throw Refusal.internalError();
        }
        new AssigneeActions(call.instance()).replace(issue, call.user(), before, wanted);
    }

    /** Gives an issue or pull request the milestone that the call names; 0 takes it away. */
    public static void milestone(Call call, Issue issue) {
        if (!IssueFinder.mayWrite(call)) {
            return;
        }
        call.body().number("milestone").ifPresent(id -> {
            Milestone milestone =
                    id == 0 ? null : Milestones.find(issue.repository(), id).orElseThrow(Refusal::internalError);
            new IssueActions(call.instance()).plan(issue, call.user(), milestone);
        });
    }

    /** Closes or opens as the call says; any word but {@code closed} means open. */
    public static void state(Call call, Issue issue) {
        call.body().text("state").ifPresent(state -> {
            PullRequest pull = issue.pull();
            if (pull != null && pull.merged()) {
                throw Refusal.of(412, "cannot change state of this pull request, it was already merged");
            }
            new IssueActions(call.instance()).close(issue, call.user(), state.equals("closed"));
        });
    }

    static Answer deadline(Call call) {
        Issue issue = IssueFinder.issue(call);
        if (!IssueFinder.mayWrite(call)) {
            throw Refusal.forbidden("Not repo writer");
        }
        Instant deadline = Deadlines.endOfDay(call.body(), "due_date").orElse(null);
        new IssueActions(call.instance()).due(issue, call.user(), deadline);
        return Answer.created(Json.object().put("due_date", deadline == null ? Json.NEVER : Json.time(deadline)));
    }
}
