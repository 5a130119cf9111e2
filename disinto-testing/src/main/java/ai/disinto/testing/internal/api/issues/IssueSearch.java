package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.Team;
import ai.disinto.testing.internal.store.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for issues in all repositories that the caller may read. Takes one repository's lock after another. */
final class IssueSearch {
    private static final int LIMIT = 20;

    private IssueSearch() {}

    static Answer search(Call call) {
        IssueFilter filter = IssueFilter.of(call);
        anyLabel(call, filter);
        milestones(call, filter);
        self(call, filter);
        List<Issue> found = new ArrayList<>();
        for (Repository repository : repositories(call)) {
            found.addAll(
                    Locked.in(repository, () -> filter.apply(repository.issues().values())));
        }
        found.sort(filter.order());
        IssueRenderer renderer = new IssueRenderer(call.view());
        return Listing.of(call, found, LIMIT)
                .answer(issue -> Locked.in(issue.repository(), () -> renderer.issue(issue)));
    }

    /** Unlike in one repository: one of the labels is enough. Here too, unknown names are dropped. */
    private static void anyLabel(Call call, IssueFilter filter) {
        List<String> names = IssueFilter.names(call, "labels");
        boolean known = call.instance().store().repositories().all().stream()
                .anyMatch(repository -> Locked.in(
                        repository,
                        () -> repository.labels().stream().anyMatch(label -> names.contains(label.name()))));
        boolean knownAbove = call.instance().store().accounts().organizations().stream()
                .flatMap(organization -> List.copyOf(call.instance().store().labelsOf(organization)).stream())
                .anyMatch(label -> names.contains(label.name()));
        if (known || knownAbove) {
            filter.onlyIf(issue -> issue.labels().stream().anyMatch(label -> names.contains(label.name())));
        }
    }

    private static void milestones(Call call, IssueFilter filter) {
        List<String> names = IssueFilter.names(call, "milestones");
        boolean known = call.instance().store().repositories().all().stream()
                .anyMatch(repository -> Locked.in(
                        repository,
                        () -> repository.milestones().stream()
                                .anyMatch(milestone -> names.contains(milestone.title()))));
        if (known) {
            filter.onlyIf(issue -> Optional.ofNullable(issue.milestone())
                    .filter(milestone -> names.contains(milestone.title()))
                    .isPresent());
        }
    }

    private static void self(Call call, IssueFilter filter) {
        User user = call.caller().user();
        if (user == null) {
            return;
        }
        wants(call, "created").ifPresent(yes -> filter.postedBy(user));
        wants(call, "assigned").ifPresent(yes -> filter.assignedTo(user));
        wants(call, "mentioned").ifPresent(yes -> filter.mentioning(user));
        wants(call, "review_requested")
                .ifPresent(yes -> filter.onlyIf(issue -> Optional.ofNullable(issue.pull())
                        .filter(pull -> pull.requestedReviewers().contains(user))
                        .isPresent()));
        wants(call, "reviewed")
                .ifPresent(yes -> filter.onlyIf(issue -> Optional.ofNullable(issue.pull())
                        .filter(pull -> pull.reviews().stream().anyMatch(review -> user == review.reviewer()))
                        .isPresent()));
    }

    private static Optional<Boolean> wants(Call call, String parameter) {
        return call.query().flag(parameter).filter(yes -> yes);
    }

    private static List<Repository> repositories(Call call) {
        Optional<User> owner = call.query().text("owner").map(name -> owner(call, name));
        Optional<Team> team = call.query().text("team").map(name -> team(call, owner, name));
        return call.instance().store().repositories().all().stream()
                .filter(repository -> owner.isEmpty() || repository.owner() == owner.get())
                .filter(repository ->
                        team.isEmpty() || team.get().repositories().contains(repository.id()))
                .filter(repository ->
                        call.instance().access().of(call.caller(), repository).atLeast(Permission.READ))
                .toList();
    }

    private static User owner(Call call, String name) {
        return call.instance()
                .store()
                .accounts()
                .find(name)
                .orElseThrow(() -> Refusal.of(400, "user does not exist [uid: 0, name: " + name + "]"));
    }

    private static Team team(Call call, Optional<User> owner, String name) {
        User organization =
                owner.orElseThrow(() -> Refusal.of(400, "Owner organisation is required for filtering on team"));
        return call.instance().store().accounts().teamsOf(organization).stream()
                .filter(team -> team.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(400, "team does not exist [org_id " + organization.id() + "]"));
    }
}
