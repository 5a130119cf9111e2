package ai.disinto.forge.manifest;

import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.manifest.ManifestAction.AddLabel;
import ai.disinto.forge.manifest.ManifestAction.CloseIssue;
import ai.disinto.forge.manifest.ManifestAction.ClosePull;
import ai.disinto.forge.manifest.ManifestAction.CreateIssue;
import ai.disinto.forge.manifest.ManifestAction.EditBody;
import ai.disinto.forge.manifest.ManifestAction.RemoveLabel;
import ai.disinto.forge.manifest.ManifestAction.WriteComment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes actions as JSON, one a line. */
final class ManifestText {
    private ManifestText() {}

    static String list(List<ManifestEntry> entries) {
        return entries.isEmpty()
                ? "[]\n"
                : entries.stream().map(ManifestText::line).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    static String lines(List<ManifestEntry> entries) {
        return entries.stream().map(entry -> line(entry) + "\n").collect(Collectors.joining());
    }

    private static String line(ManifestEntry entry) {
        JsonBody json = withFields(JsonBody.of("action", entry.action().word()), entry.action());
        if (entry.seen().isPresent()) {
            json = json.withOptional("seen_body", entry.seen().get().body())
                    .withOptional("seen_updated", entry.seen().get().updated());
        }
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    private static JsonBody withFields(JsonBody json, ManifestAction action) {
        if (action instanceof EditBody edit) {
            return json.with("issue", edit.issue()).with("body", edit.body());
        } else if (action instanceof AddLabel add) {
            return json.with("issue", add.issue()).with("label", add.label());
        } else if (action instanceof RemoveLabel remove) {
            return json.with("issue", remove.issue()).with("label", remove.label());
        } else if (action instanceof WriteComment comment) {
            return json.with("issue", comment.issue()).with("body", comment.body());
        } else if (action instanceof CloseIssue close) {
            return json.with("issue", close.issue()).with("reason", close.reason());
        } else if (action instanceof CreateIssue create) {
            return json.with("title", create.title())
                    .with("body", create.body())
                    .with("labels", create.labels());
        }
        return json.with("pr", ((ClosePull) action).pull());
    }
}
