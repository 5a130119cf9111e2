package ai.disinto.forge.manifest;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import ai.disinto.forge.internal.json.JsonNode;
import ai.disinto.forge.internal.json.JsonSyntaxException;
import ai.disinto.forge.internal.json.JsonTree;
import java.util.ArrayList;
import java.util.List;

/** Reads a manifest: a list, or a line for each action. */
final class ManifestReader {
    static final int MOST_ACTIONS = 500;

    private final SourceText source;
    private final Problems problems;
    private final List<ManifestEntry> entries = new ArrayList<>();
    private final List<SourceLocation> locations = new ArrayList<>();
    private int read;

    ManifestReader(SourceText source) {
        this.source = source;
        this.problems = Problems.of(source);
    }

    Parsed<ActionManifest> read() {
        if (!problems.hasErrors()) {
            int start = source.text().startsWith("\uFEFF") ? 1 : 0;
            String text = source.text().substring(start);
            if (text.stripLeading().startsWith("{")) {
                readLines(start);
            } else {
                readPart(text, start, "mend the JSON there; actions stand in a list, or one on each line");
            }
        }
        return problems.toParsed(problems.hasErrors() ? null : new ActionManifest(source, entries, locations));
    }

    /** Each line by itself: one that is broken hides no problem of the others. */
    private void readLines(int first) {
        SourceLines lines = problems.lines();
        for (int i = 0; i < lines.count(); i++) {
            String line = lines.text(i);
            int skipped = i == 0 ? first : 0;
            if (!line.substring(skipped).isBlank()) {
                readPart(line.substring(skipped), lines.start(i) + skipped, "write one whole action on each line");
            }
        }
    }

    private void readPart(String text, int offset, String hint) {
        try {
            JsonTree.read(text, offset, this::take);
        } catch (JsonSyntaxException e) {
            problems.error("manifest.no-json", at(e.offset()), "the text is no JSON from here on", hint);
        }
    }

    private void take(JsonNode node) {
        read++;
        if (read == MOST_ACTIONS + 1) {
            problems.error(
                    "manifest.too-many-actions",
                    at(node.offset()),
                    "the manifest has more than " + MOST_ACTIONS + " actions",
                    "divide it into several");
        } else if (read <= MOST_ACTIONS && node instanceof JsonNode.Fields fields) {
            new ActionReader(problems, fields).read().ifPresent(entry -> add(entry, fields.offset()));
        } else if (read <= MOST_ACTIONS) {
            problems.error(
                    "manifest.no-action",
                    at(node.offset()),
                    "an action is an object, and this is " + node.kind(),
                    "write {\"action\": …} instead");
        }
    }

    private void add(ManifestEntry entry, int offset) {
        entries.add(entry);
        locations.add(at(offset));
    }

    private SourceLocation at(int offset) {
        return problems.lines().location(Math.min(offset, problems.lines().length()));
    }
}
