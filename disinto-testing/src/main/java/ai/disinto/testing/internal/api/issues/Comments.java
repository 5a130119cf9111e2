package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.events.CommentChanged;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.CommentRenderer;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people say to issues and pull requests, and the timelines. */
final class Comments {
    private static final Set<String> WITH_TEXT = Set.of("comment", "code", "review");

    private Comments() {}

    /** All comments of an issue: this list is not paged. */
    static Answer list(Call call) {
        Issue issue = IssueFinder.namedIssue(call);
        List<Comment> comments = between(call, issue.comments().stream().filter(Comment::isComment));
        return Answer.ok(Json.array(comments, new CommentRenderer(call.view())::comment))
                .with("X-Total-Count", String.valueOf(comments.size()));
    }

    static Answer listOfRepository(Call call) {
        Stream<Comment> all = call.repository().issues().values().stream()
                .flatMap(issue -> issue.comments().stream())
                .filter(Comment::isComment);
        return Listing.of(call, between(call, all)).withoutLinks().answer(new CommentRenderer(call.view())::comment);
    }

    /** A page of the timeline; its count is that of the page. */
    static Answer timeline(Call call) {
        Issue issue = IssueFinder.namedIssue(call);
        List<Comment> page = Listing.of(call, between(call, issue.comments().stream())).items().stream()
                .filter(entry -> !entry.type().equals("code"))
                .toList();
        return Answer.ok(Json.arrayOrNull(page, new CommentRenderer(call.view())::entry))
                .with("X-Total-Count", String.valueOf(page.size()));
    }

    private static List<Comment> between(Call call, Stream<Comment> comments) {
        Optional<Instant> since = IssueFilter.since(call);
        Optional<Instant> before = IssueFilter.before(call);
        return comments.filter(entry -> since.isEmpty() || !entry.updated().isBefore(since.get()))
                .filter(entry -> before.isEmpty() || !entry.updated().isAfter(before.get()))
                .sorted(Comparator.comparing(Comment::created).thenComparingLong(Comment::id))
                .toList();
    }

    static Answer create(Call call) {
        String body = call.body().required("body", "Body");
        Issue issue = IssueFinder.namedIssue(call);
        if (issue.locked() && !IssueFinder.mayWrite(call)) {
            throw Refusal.forbidden("repo.issues.comment_on_locked");
        }
        Comment comment = new Timeline(call.instance()).add(issue, call.user(), "comment", body);
        new CrossReferences(call.instance()).ofNew(comment, call.user());
        publish(call, comment, "created", "");
        return Answer.created(new CommentRenderer(call.view()).comment(comment));
    }

    static Answer get(Call call) {
        Comment comment = IssueFinder.comment(call);
        return comment.isComment() ? Answer.ok(new CommentRenderer(call.view()).comment(comment)) : Answer.noContent();
    }

    static Answer edit(Call call) {
        String body = call.body().required("body", "Body");
        Comment comment = IssueFinder.comment(call);
        checkOwn(call, comment);
        if (!WITH_TEXT.contains(comment.type())) {
            return Answer.noContent();
        }
        String before = comment.body();
        comment.body(body);
        comment.updated(call.instance().now());
        publish(call, comment, "edited", before);
        return Answer.ok(new CommentRenderer(call.view()).comment(comment));
    }

    static Answer delete(Call call) {
        Comment comment = IssueFinder.comment(call);
        checkOwn(call, comment);
        if (comment.isComment()) {
            comment.issue().comments().remove(comment);
            CrossReferences.forget(comment);
            publish(call, comment, "deleted", comment.body());
        }
        return Answer.noContent();
    }

    private static void checkOwn(Call call, Comment comment) {
        if (comment.poster() != call.user() && !IssueFinder.mayWrite(call)) {
            throw IssueFinder.noWriter();
        }
    }

    private static void publish(Call call, Comment comment, String action, String before) {
        call.instance().events().publish(new CommentChanged(call.repository(), call.user(), comment, action, before));
    }
}
