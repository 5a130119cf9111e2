package ai.disinto.forge.manifest;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.UnexpectedAnswerException;
import ai.disinto.forge.internal.comment.OwnComment;
import ai.disinto.forge.model.Issue;
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

    /** Text with such a line below it. */
    static String marked(String body, String line) {
        return body.stripTrailing() + "\n\n" + line;
    }

    OwnComment comment(int number, String line) {
        return new OwnComment(repository, number, this::login, body -> body.contains(line));
    }

    Optional<Issue> issue(String line) {
        return repository.issues().list(IssueQuery.all()).list().stream()
                .filter(issue -> issue.body().contains(line))
                .filter(issue -> login().equalsIgnoreCase(issue.author().login()))
                .min(Comparator.comparingInt(Issue::number));
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

    private String login() {
        String own = login.orElseGet(() -> repository.users().current().login());
        login = Optional.of(own);
        return own;
    }
}
