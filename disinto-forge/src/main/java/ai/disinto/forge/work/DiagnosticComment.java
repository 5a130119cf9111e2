package ai.disinto.forge.work;

import ai.disinto.forge.internal.text.QuotedText;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.work.WorkStep.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The comment that says why an issue is blocked; one for each key. */
final class DiagnosticComment implements IssueComment {
    private final ClaimSettings settings;
    private final String key;
    private final Diagnosis diagnosis;

    DiagnosticComment(ClaimSettings settings, String key, Diagnosis diagnosis) {
        this.settings = settings;
        this.key = key;
        this.diagnosis = diagnosis;
    }

    @Override
    public List<WorkStep> post(int issue, Instant now) {
        var created = settings.repository().comments().createOnce(issue, text(now), key);
        Comment comment = created.value();
        return created.isNew() ? List.of(new WorkStep(issue, Kind.COMMENTED, "blocked, " + comment.id())) : List.of();
    }

    private String text(Instant now) {
        QuotedText quoted = new QuotedText(settings.secrets());
        StringBuilder out = new StringBuilder("### Blocked\n\n| Field | Value |\n| --- | --- |\n");
        out.append("| Exit reason | `")
                .append(quoted.cell(diagnosis.reason().toString()))
                .append("` |\n");
        out.append("| Time | ").append(now.truncatedTo(ChronoUnit.SECONDS)).append(" |\n");
        diagnosis
                .pull()
                .ifPresent(pull -> out.append("| Pull request | #").append(pull).append(" |\n"));
        String tail = quoted.tail(diagnosis.log());
        if (!tail.isEmpty()) {
            out.append("\n<details><summary>Last lines of the log</summary>\n\n")
                    .append(quoted.fenced(tail))
                    .append("\n\n</details>\n");
        }
        return out.toString();
    }
}
