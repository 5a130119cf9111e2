package ai.disinto.core.formula;

import ai.disinto.core.internal.text.SourceLines;
import ai.disinto.core.internal.toml.TomlDocument;
import java.util.List;

/** The changes that make the text of a formula valid. */
final class EscapeEdits {
    private EscapeEdits() {}

    static List<EscapeEdit> of(TomlDocument document, SourceLines lines) {
        return document.escapes().stream()
                .map(escape -> new EscapeEdit(
                        lines.location(escape.offset()), escape.path(), escape.written(), "\\" + escape.written()))
                .toList();
    }
}
