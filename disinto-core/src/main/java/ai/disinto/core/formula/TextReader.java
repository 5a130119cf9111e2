package ai.disinto.core.formula;

import ai.disinto.core.internal.toml.TomlFields;
import ai.disinto.core.internal.toml.TomlString;
import java.util.Optional;

/** Reads the texts of a formula in both of their readings. */
final class TextReader {
    private final String source;

    TextReader(String source) {
        this.source = source;
    }

    /** The text of a key that must be there; an empty text, already reported, when it is not. */
    FormulaText required(TomlFields fields, String key) {
        String decoded = fields.requiredString(key).orElse("");
        Optional<TomlString> written = fields.written(key);
        String raw = written.map(string -> string.raw(source)).orElse(decoded);
        return new FormulaText(decoded, raw, fields.location(key), written.orElse(null));
    }
}
