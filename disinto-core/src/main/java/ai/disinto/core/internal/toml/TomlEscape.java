package ai.disinto.core.internal.toml;

/**
 * A backslash that begins no legal escape of TOML 1.0.
 *
 * @param offset where the backslash stands
 * @param written the backslash and the character behind it
 * @param path the key path of the string, such as {@code steps[2].description}
 * @param string the string that it stands in
 * @param repairable whether a second backslash in front says for certain what the author meant
 * @param mixed whether the same string also has legal escapes, which a literal string would change
 * @param literal the quotes of a literal string that could hold the same characters; empty when none could
 */
public record TomlEscape(
        int offset,
        String written,
        String path,
        TomlString string,
        boolean repairable,
        boolean mixed,
        String literal) {}
