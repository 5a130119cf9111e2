package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Repository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Issues pinned to the top: three at most, and as many pull requests. */
public final class Pins {
    private static final int MOST = 3;

    private Pins() {}

    /** The pinned issues, or pull requests, of a repository in their order. */
    public static List<Issue> of(Repository repository, boolean pulls) {
        return repository.issues().values().stream()
                .filter(issue -> issue.isPull() == pulls && issue.pinOrder() > 0)
                .sorted(Comparator.comparingInt(Issue::pinOrder))
                .toList();
    }

    static Answer list(Call call) {
        return Answer.ok(Json.array(of(call.repository(), false), new IssueRenderer(call.view())::issue));
    }

    static Answer allowed(Call call) {
        return Answer.ok(Json.object()
                .put("issues", of(call.repository(), false).size() < MOST)
                .put("pull_requests", of(call.repository(), true).size() < MOST));
    }

    static Answer pin(Call call) {
        Issue issue = IssueFinder.issue(call);
        List<Issue> pinned = of(call.repository(), issue.isPull());
        if (pinned.contains(issue)) {
            return Answer.noContent();
        }
        if (pinned.size() >= MOST) {
            throw Refusal.internalError();
        }
        issue.pinOrder(pinned.size() + 1);
        new Timeline(call.instance()).add(issue, call.user(), "pin");
        return Answer.noContent();
    }

    static Answer unpin(Call call) {
        Issue issue = IssueFinder.issue(call);
        if (issue.pinOrder() > 0) {
            issue.pinOrder(0);
            number(of(call.repository(), issue.isPull()));
            new Timeline(call.instance()).add(issue, call.user(), "unpin");
        }
        return Answer.noContent();
    }

    static Answer move(Call call) {
        Issue issue = IssueFinder.issue(call);
        List<Issue> pinned = new ArrayList<>(of(call.repository(), issue.isPull()));
        long position = call.number("position");
        if (position < 1 || position > pinned.size()) {
            throw Refusal.internalError();
        }
        if (pinned.remove(issue)) {
            pinned.add((int) position - 1, issue);
            number(pinned);
        }
        return Answer.noContent();
    }

    private static void number(List<Issue> pinned) {
        for (int i = 0; i < pinned.size(); i++) {
            pinned.get(i).pinOrder(i + 1);
        }
    }
}
