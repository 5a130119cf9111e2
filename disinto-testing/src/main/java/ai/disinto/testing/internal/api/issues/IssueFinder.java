package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import java.util.Optional;

/** Finds the issue or comment that a path names. */
public final class IssueFinder {
    private IssueFinder() {}

    /** The issue or pull request {@code {index}}; a plain 404 if there is none. */
    public static Issue issue(Call call) {
        return find(call.repository(), call.number("index")).orElseThrow(Refusal::notFound);
    }

    /** The same with the 404 that names the check. */
    static Issue namedIssue(Call call) {
        return named(call.repository(), call.number("index"));
    }

    static Issue named(Repository repository, long number) {
        return find(repository, number)
                .orElseThrow(() -> Refusal.notFoundIn(
                        "IsErrIssueNotExist",
                        "issue does not exist [id: 0, repo_id: " + repository.id() + ", index: " + number + "]"));
    }

    private static Optional<Issue> find(Repository repository, long number) {
        return Optional.ofNullable(repository.issues().get(number)).filter(issue -> isShown(repository, issue));
    }

    private static boolean isShown(Repository repository, Issue issue) {
        return issue.isPull() ? repository.units().pulls() : repository.units().issues();
    }

    /** The comment or timeline entry {@code {id}} of the repository. */
    static Comment comment(Call call) {
        long id = call.number("id");
        return call.repository().issues().values().stream()
                .flatMap(issue -> issue.comments().stream())
                .filter(comment -> comment.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("comment does not exist [id: " + id + ", issue_id: 0]"));
    }

    /** Whether the caller may change what belongs to others. */
    static boolean mayWrite(Call call) {
        return call.permission().atLeast(Permission.WRITE);
    }

    /** 403 without a body. */
    static Refusal noWriter() {
        return Refusal.withoutBody(403);
    }
}
