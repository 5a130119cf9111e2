package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens issues. What readers may not decide, labels and people and dates, is dropped without a word. */
public final class IssueCreation {
    private IssueCreation() {}

    static Answer create(Call call) {
        Body body = call.body();
        String title = body.required("title", "Title");
        List<Long> labels = body.numbers("labels").orElse(List.of());
        boolean writer = IssueFinder.mayWrite(call);
        List<User> assignees = writer ? wantedAssignees(call) : List.of();
        Issue issue = add(call.instance(), call.repository(), call.user(), title, body.textOrEmpty("body"));
        issue.ref(body.textOrEmpty("ref"));
        if (writer) {
            Deadlines.of(body, "due_date").ifPresent(issue::deadline);
            furnish(call, issue, labels, assignees);
        }
        opened(call.instance(), issue, call.user());
        if (body.isTrue("closed")) {
            new IssueActions(call.instance()).close(issue, call.user(), true);
        }
        return Answer.created(new IssueRenderer(call.view()).issue(issue));
    }

    /** Adds an issue, or the issue half of a pull request, to a repository; nobody hears of it yet. */
    public static Issue add(Instance instance, Repository repository, User poster, String title, String body) {
        Issue issue = new Issue(
                instance.store().nextId(Issue.class),
                repository.nextNumber(),
                repository,
                poster,
                instance.now(),
                title,
                body,
                instance.now());
        repository.issues().put(issue.number(), issue);
        return issue;
    }

    /** Gives a new issue or pull request its milestone, labels and assignees as the body of the call names them. */
    public static void furnish(Call call, Issue issue, List<Long> labels, List<User> assignees) {
        Instance instance = call.instance();
        call.body()
                .number("milestone")
                .flatMap(id -> Milestones.find(issue.repository(), id))
                .ifPresent(milestone -> new IssueActions(instance).plan(issue, call.user(), milestone));
        new LabelActions(instance).start(issue, call.user(), labels);
        assignees.forEach(user -> new AssigneeActions(instance).add(issue, call.user(), user));
    }

    /** Tells of a new issue or pull request. */
    public static void opened(Instance instance, Issue issue, User actor) {
        new CrossReferences(instance).ofNew(issue, actor);
        new IssueActions(instance).publish(issue, actor, "opened", Map.of());
    }

    /**
     * The people whom {@code assignee} and {@code assignees} name.
     *
     * @throws Refusal 422 if one does not exist or may not read the repository
     */
    public static List<User> wantedAssignees(Call call) {
        List<String> names = new ArrayList<>(call.body().texts("assignees").orElse(List.of()));
        call.body().text("assignee").filter(name -> !name.isEmpty()).ifPresent(names::add);
        List<User> people = names.stream()
                .distinct()
                .map(name -> person(call, name))
                .distinct()
                .toList();
        for (User user : people) {
            if (!new AssigneeActions(call.instance()).isPossible(user, call.repository())) {
                throw Refusal.invalid("user does not have access to repo [user_id: " + user.id() + ", repo_name: "
                        + call.repository().name() + "]");
            }
        }
        return people;
    }

    private static User person(Call call, String name) {
        return call.instance()
                .store()
                .accounts()
                .find(name)
                .orElseThrow(() -> Refusal.invalid(
                        "Assignee does not exist: [name: user does not exist [uid: 0, name: " + name + "]]"));
    }
}
