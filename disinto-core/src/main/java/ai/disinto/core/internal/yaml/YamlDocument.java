package ai.disinto.core.internal.yaml;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One YAML document that stands in a part of a text: its value, and every problem up to the first that ends reading.
 * Anchors, aliases, tags and directives are refused, as are control characters and values beyond the depth limit.
 */
public final class YamlDocument {
    private final List<Diagnostic> problems = new ArrayList<>();
    private final SourceLines lines;
    private @Nullable YamlNode root;
    private boolean complete = true;

    private YamlDocument(SourceLines lines) {
        this.lines = lines;
    }

    /** Reads the characters from one offset to another as one document. */
    public static YamlDocument of(SourceText source, SourceLines lines, int from, int to) {
        YamlDocument document = new YamlDocument(lines);
        String part = source.text().substring(from, to);
        if (document.hasOnlyText(part, from)) {
            YamlComposer composer = new YamlComposer(
                    new YamlOffsets(part, from), document, source.limits().maxNesting());
            document.root = composer.compose(part);
        }
        return document;
    }

    /** The value, if the document has one; in part missing when it is not complete. */
    public Optional<YamlNode> root() {
        return Optional.ofNullable(root);
    }

    /** Whether the text was read to its end. */
    public boolean isComplete() {
        return complete;
    }

    public List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    void add(Diagnostic problem) {
        problems.add(problem);
    }

    /** Notes that the rest of the text is not read. */
    void stop(Diagnostic problem) {
        problems.add(problem);
        complete = false;
    }

    SourceLocation location(int offset) {
        return lines.location(offset);
    }

    private boolean hasOnlyText(String part, int from) {
        for (int i = 0; i < part.length(); i += Character.charCount(part.codePointAt(i))) {
            int point = part.codePointAt(i);
            if (!YamlText.isPrintable(point)) {
                stop(Diagnostic.error(
                        "yaml.control-character",
                        location(from + i),
                        String.format("the character U+%04X cannot stand in YAML", point),
                        "remove it"));
                return false;
            }
        }
        return true;
    }
}
