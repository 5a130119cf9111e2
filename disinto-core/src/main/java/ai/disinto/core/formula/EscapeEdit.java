package ai.disinto.core.formula;

import ai.disinto.core.document.SourceLocation;
import java.util.Objects;

/**
 * One change that recovery makes to the text of a broken formula: a backslash in front of a backslash that begins no
 * escape of TOML.
 *
 * @param location where the backslash stands in the original text
 * @param path the key path of the string, such as {@code steps[2].description}
 * @param written the backslash and the character behind it, as the author wrote them
 * @param replacement the same with two backslashes
 */
public record EscapeEdit(SourceLocation location, String path, String written, String replacement) {
    /**
     * Refuses missing parts.
     *
     * @param location where the backslash stands in the original text
     * @param path the key path of the string
     * @param written the backslash and the character behind it
     * @param replacement the same with two backslashes
     */
    public EscapeEdit {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(replacement, "replacement");
    }
}
