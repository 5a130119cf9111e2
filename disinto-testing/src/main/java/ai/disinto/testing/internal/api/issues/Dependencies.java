package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Which issue has to wait for which, across repositories. Takes one repository's lock after another. */
final class Dependencies {
    private Dependencies() {}

    static Answer list(Call call) {
        if (!call.repository().units().issueDependencies()) {
            throw Refusal.notFound();
        }
        List<Issue> found = Locked.in(
                call.repository(),
                () -> List.copyOf(IssueFinder.namedIssue(call).dependencies()));
        return listed(call, found);
    }

    /** The issues that wait for this one. */
    static Answer blocks(Call call) {
        Issue issue = Locked.in(call.repository(), () -> IssueFinder.namedIssue(call));
        List<Issue> found = new ArrayList<>();
        for (Repository repository : call.instance().store().repositories().all()) {
            Locked.in(
                    repository,
                    () -> found.addAll(repository.issues().values().stream()
                            .filter(other -> other.dependencies().contains(issue))
                            .toList()));
        }
        return listed(call, found);
    }

    private static Answer listed(Call call, List<Issue> found) {
        List<Issue> shown = found.stream()
                .filter(issue -> permission(call, issue).atLeast(Permission.READ))
                .sorted(Comparator.comparing(Issue::created)
                        .thenComparingLong(Issue::id)
                        .reversed())
                .toList();
        return Answer.ok(Json.array(Listing.of(call, shown).items(), issue -> rendered(call, issue)));
    }

    static Answer add(Call call) {
        Issue issue = Locked.in(call.repository(), () -> IssueFinder.namedIssue(call));
        change(call, issue, named(call), true);
        return Answer.created(rendered(call, issue));
    }

    static Answer remove(Call call) {
        Issue issue = Locked.in(call.repository(), () -> IssueFinder.namedIssue(call));
        change(call, issue, named(call), false);
        return Answer.created(rendered(call, issue));
    }

    static Answer addBlock(Call call) {
        Issue issue = Locked.in(call.repository(), () -> IssueFinder.namedIssue(call));
        change(call, named(call), issue, true);
        return Answer.created(rendered(call, issue));
    }

    static Answer removeBlock(Call call) {
        Issue issue = Locked.in(call.repository(), () -> IssueFinder.namedIssue(call));
        change(call, named(call), issue, false);
        return Answer.created(rendered(call, issue));
    }

    private static Issue named(Call call) {
        String owner = call.body().textOrEmpty("owner");
        String name = call.body().textOrEmpty("repo");
        Repository repository = call.instance()
                .store()
                .repositories()
                .find(owner, name)
                .orElseThrow(() -> Refusal.notFoundIn("IsErrRepoNotExist", "repository does not exist"));
        long number = call.body().number("index").orElse(0L);
        return Locked.in(repository, () -> IssueFinder.named(repository, number));
    }

    /** What is there already, or not there, or would go in a circle, is an error of the server. */
    private static void change(Call call, Issue target, Issue dependency, boolean add) {
        check(call, target, dependency);
        boolean circle = Locked.in(
                dependency.repository(), () -> dependency.dependencies().contains(target));
        if (add && circle) {
            throw Refusal.internalError();
        }
        Locked.in(target.repository(), () -> {
            boolean changed = add
                    ? target.dependencies().add(dependency)
                    : target.dependencies().remove(dependency);
            if (!changed) {
                throw Refusal.internalError();
            }
            return note(call, target, dependency, add);
        });
        Locked.in(dependency.repository(), () -> note(call, dependency, target, add));
    }

    private static void check(Call call, Issue target, Issue dependency) {
        Repository repository = target.repository();
        if (repository.archived()
                || !repository.units().issueDependencies()
                || !permission(call, target).atLeast(Permission.WRITE)
                || !permission(call, dependency).atLeast(Permission.READ)) {
            throw Refusal.notFound();
        }
    }

    private static Issue note(Call call, Issue issue, Issue other, boolean add) {
        User user = call.user();
        new Timeline(call.instance())
                .add(issue, user, add ? "add_dependency" : "remove_dependency")
                .dependentIssue(other);
        return issue;
    }

    private static Permission permission(Call call, Issue issue) {
        return call.instance().access().of(call.caller(), issue.repository());
    }

    private static ObjectNode rendered(Call call, Issue issue) {
        return Locked.in(issue.repository(), () -> new IssueRenderer(call.view()).issue(issue));
    }
}
