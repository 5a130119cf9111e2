package ai.disinto.forge.work;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.internal.text.QuotedText;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.work.WorkStep.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comment that says why an agent will not work on an issue; one as long as the status stays the same. */
final class RefusalComment implements IssueComment {
    private static final Pattern MARK =
            Pattern.compile("^<!-- disinto-refusal: ([a-z_]{1,40}) -->$", Pattern.MULTILINE);

    private final ClaimSettings settings;
    private final String key;
    private final Refusal refusal;

    RefusalComment(ClaimSettings settings, String key, Refusal refusal) {
        this.settings = settings;
        this.key = key;
        this.refusal = refusal;
    }

    @Override
    public List<WorkStep> post(int issue, Instant now) {
        ForgeRepository repository = settings.repository();
        String word = refusal.status().word();
        if (newest(repository.comments().list(issue).list())
                .filter(word::equals)
                .isPresent()) {
            return List.of();
        }
        var created = repository.comments().createOnce(issue, text(word), key);
        return created.isNew() ? List.of(new WorkStep(issue, Kind.COMMENTED, "refused, " + word)) : List.of();
    }

    /** The status of the newest refusal. Servers list comments oldest first. */
    private static Optional<String> newest(List<Comment> comments) {
        return comments.stream()
                .map(Comment::body)
                .map(MARK::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .reduce((first, second) -> second);
    }

    private String text(String word) {
        QuotedText quoted = new QuotedText(settings.secrets());
        StringBuilder out = new StringBuilder("### Refused: ").append(word).append("\n\n");
        out.append(quoted.fenced(quoted.tail(refusal.reason()))).append('\n');
        if (!refusal.suggestion().isBlank()) {
            out.append("\nSuggestion:\n\n")
                    .append(quoted.fenced(quoted.tail(refusal.suggestion())))
                    .append('\n');
        }
        return out.append("\n<!-- disinto-refusal: ")
                .append(word)
                .append(" -->")
                .toString();
    }
}
