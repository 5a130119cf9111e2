package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Label;
import ai.disinto.testing.internal.store.Milestone;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.UnitSettings;
import ai.disinto.testing.internal.store.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists, shows and removes issues. */
final class Issues {
    private Issues() {}

    static Answer list(Call call) {
        IssueFilter filter = IssueFilter.of(call);
        filter.onlyIf(issue -> isOffered(call.repository().units(), issue));
        String type = call.query().text("type").orElse("");
        UnitSettings units = call.repository().units();
        if ((type.equals("issues") && !units.issues()) || (type.equals("pulls") && !units.pulls())) {
            throw Refusal.notFound();
        }
        allLabels(call, filter);
        milestones(call, filter);
        people(call, filter);
        List<Issue> found = filter.apply(call.repository().issues().values());
        return Listing.of(call, found).answer(new IssueRenderer(call.view())::issue);
    }

    private static boolean isOffered(UnitSettings units, Issue issue) {
        return issue.isPull() ? units.pulls() : units.issues();
    }

    /** All of the names must be there, but a name that no label has is no condition at all. */
    private static void allLabels(Call call, IssueFilter filter) {
        List<Label> known = new ArrayList<>(call.repository().labels());
        if (call.instance().line().atLeast(15)) {
            known.addAll(call.instance().store().labelsOf(call.repository().owner()));
        }
        List<String> names = IssueFilter.names(call, "labels");
        List<Label> wanted =
                known.stream().filter(label -> names.contains(label.name())).toList();
        filter.onlyIf(issue -> issue.labels().containsAll(wanted));
    }

    private static void milestones(Call call, IssueFilter filter) {
        List<String> names = IssueFilter.names(call, "milestones");
        List<Milestone> wanted = call.repository().milestones().stream()
                .filter(milestone ->
                        names.contains(milestone.title()) || names.contains(String.valueOf(milestone.id())))
                .toList();
        if (!wanted.isEmpty()) {
            filter.onlyIf(issue -> wanted.contains(issue.milestone()));
        }
    }

    private static void people(Call call, IssueFilter filter) {
        call.query().text("created_by").map(name -> person(call, name)).ifPresent(filter::postedBy);
        call.query().text("assigned_by").map(name -> person(call, name)).ifPresent(filter::assignedTo);
        call.query().text("mentioned_by").map(name -> person(call, name)).ifPresent(filter::mentioning);
    }

    private static User person(Call call, String name) {
        return call.instance()
                .store()
                .accounts()
                .find(name)
                .orElseThrow(() -> Refusal.notFound("user does not exist [uid: 0, name: " + name + "]"));
    }

    static Answer get(Call call) {
        return Answer.ok(new IssueRenderer(call.view()).issue(IssueFinder.issue(call)));
    }

    static Answer delete(Call call) {
        Issue issue = IssueFinder.issue(call);
        Repository repository = call.repository();
        repository.issues().remove(issue.number());
        repository.issues().values().forEach(other -> other.dependencies().remove(issue));
        call.instance().store().notifications().removeIf(notification -> notification.issue() == issue);
        new MilestoneCounts(call.instance()).renew(repository, issue.milestone());
        new IssueActions(call.instance()).publish(issue, call.user(), "deleted", Map.of());
        return Answer.noContent();
    }
}
