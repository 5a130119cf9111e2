package ai.disinto.forge.manifest;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.UnexpectedAnswerException;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.User;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Comments and issues of the asking account that have a hidden line, by which they are found again. The same line in the
 * text of somebody else counts for nothing.
 */
final class OwnMarks {
    private final ForgeRepository repository;
    private Optional<String> login;

    OwnMarks(ForgeRepository repository, Optional<String> login) {
        this.repository = repository;
        this.login = login;
    }

    static String line(String kind, String key) {
        return "<!-- disinto-" + kind + ": " + key + " -->";
    }

    Optional<Comment> comment(int number, String line) {
        return repository.comments().list(number).list().stream()
                .filter(comment -> comment.body().contains(line) && isOwn(comment.author()))
                .min(Comparator.comparingLong(Comment::id));
    }

    Optional<Issue> issue(String line) {
        return repository.issues().list(IssueQuery.all()).list().stream()
                .filter(issue -> issue.body().contains(line) && isOwn(issue.author()))
                .min(Comparator.comparingInt(Issue::number));
    }

    /** Writes one that is not there yet, and looks for it if the answer is lost. */
    Comment writeComment(int number, String body, String line) {
        try {
            return repository.comments().create(number, marked(body, line));
        } catch (OutcomeUnknownException | UnexpectedAnswerException e) {
            return comment(number, line).orElseThrow(() -> e);
        }
    }

    void editComment(long id, String body, String line) {
        repository.comments().edit(id, marked(body, line));
    }

    /** Files one that is not there yet, and looks for it if the answer is lost. */
    Issue fileIssue(ManifestAction.CreateIssue action, Collection<Long> labels, String line) {
        NewIssue issue = NewIssue.titled(action.title())
                .body(marked(action.body(), line))
                .labelIds(labels);
        try {
            return repository.issues().create(issue);
        } catch (OutcomeUnknownException | UnexpectedAnswerException e) {
            return issue(line).orElseThrow(() -> e);
        }
    }

    private static String marked(String body, String line) {
        return body.stripTrailing() + "\n\n" + line;
    }

    private boolean isOwn(User author) {
        String own = login.orElseGet(() -> repository.users().current().login());
        login = Optional.of(own);
        return own.equalsIgnoreCase(author.login());
    }
}
