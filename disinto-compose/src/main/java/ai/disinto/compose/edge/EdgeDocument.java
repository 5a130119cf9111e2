package ai.disinto.compose.edge;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import java.util.Optional;

/** What the documents of an edge have in common: one object of JSON with a version, and no member twice. */
final class EdgeDocument {
    private EdgeDocument() {}

    /** The object; empty, and said why, if there is none. */
    static Optional<JsonObject> read(SourceText source, Problems problems) {
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        try {
            JsonReader reader = JsonReader.of(source.text());
            for (int offset : reader.duplicates()) {
                problems.error(
                        "edge.same-member",
                        problems.lines().location(offset),
                        "the object has a member of this name already",
                        "keep the one that is right");
            }
            if (reader.value() instanceof JsonObject object) {
                return Optional.of(object);
            }
            broken(problems, 0);
        } catch (JsonReader.BrokenJson e) {
            broken(problems, e.offset());
        }
        return Optional.empty();
    }

    static void checkVersion(JsonObject root, Problems problems) {
        boolean known = root.find("version") instanceof JsonNumber number
                && number.whole().orElse(0) == 1;
        if (!known) {
            problems.error(
                    "edge.unknown-version",
                    problems.lines().location(root.offset("version")),
                    "the document does not say \"version\": 1",
                    "it is of another version, or damaged: restore it");
        }
    }

    private static void broken(Problems problems, int offset) {
        problems.error(
                "edge.not-json",
                problems.lines().location(offset),
                "the document is no whole object of JSON",
                "restore it; nothing is changed as long as it cannot be read");
    }
}
