package ai.disinto.forge.manifest;

import ai.disinto.core.internal.text.Problems;
import ai.disinto.forge.internal.json.JsonNode;
import ai.disinto.forge.manifest.ManifestAction.AddLabel;
import ai.disinto.forge.manifest.ManifestAction.CloseIssue;
import ai.disinto.forge.manifest.ManifestAction.ClosePull;
import ai.disinto.forge.manifest.ManifestAction.CreateIssue;
import ai.disinto.forge.manifest.ManifestAction.EditBody;
import ai.disinto.forge.manifest.ManifestAction.RemoveLabel;
import ai.disinto.forge.manifest.ManifestAction.WriteComment;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads one action. */
final class ActionReader {
    private static final Map<String, Function<ActionFields, ManifestAction>> ACTIONS = new TreeMap<>(Map.of(
            "edit_body", fields -> new EditBody(fields.number("issue"), fields.text("body")),
            "add_label", fields -> new AddLabel(fields.number("issue"), fields.line("label")),
            "remove_label", fields -> new RemoveLabel(fields.number("issue"), fields.line("label")),
            "comment", fields -> new WriteComment(fields.number("issue"), fields.text("body")),
            "close", fields -> new CloseIssue(fields.number("issue"), fields.text("reason")),
            "create_issue",
                    fields -> new CreateIssue(fields.line("title"), fields.text("body"), fields.lines("labels")),
            "close_pr", fields -> new ClosePull(fields.number("pr"))));

    private final Problems problems;
    private final ActionFields fields;

    ActionReader(Problems problems, JsonNode.Fields node) {
        this.problems = problems;
        this.fields = new ActionFields(problems, node);
    }

    Optional<ManifestEntry> read() {
        int before = problems.errorCount();
        String word = fields.line("action");
        if (problems.errorCount() > before) {
            return Optional.empty();
        }
        Function<ActionFields, ManifestAction> reader = ACTIONS.get(word);
        if (reader == null) {
            fields.error(
                    "manifest.unknown-action",
                    "action",
                    "there is no action \"" + ActionFields.shortened(word) + '"',
                    "write one of " + String.join(", ", ACTIONS.keySet()));
            return Optional.empty();
        }
        ManifestAction action = reader.apply(fields);
        Optional<SeenIssue> seen = action.target().isPresent() ? seen() : Optional.empty();
        fields.reportOthers(word);
        return problems.errorCount() == before ? Optional.of(new ManifestEntry(action, seen)) : Optional.empty();
    }

    private Optional<SeenIssue> seen() {
        Optional<String> body = fields.digest("seen_body");
        Optional<Instant> updated = fields.time("seen_updated");
        return body.isEmpty() && updated.isEmpty() ? Optional.empty() : Optional.of(new SeenIssue(body, updated));
    }
}
