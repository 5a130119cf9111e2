package ai.disinto.core.internal.toml;

import java.util.List;

/**
 * Where a new table goes: behind the last table of the first family in {@code after} that is there, else in front of
 * the first table of the first family in {@code before} that is there, else to the end. A family is every table whose
 * header begins with the same key.
 *
 * @param after families to stand behind, the best one first
 * @param before families to stand in front of, the best one first
 */
public record TomlPlace(List<String> after, List<String> before) {
    public TomlPlace {
        after = List.copyOf(after);
        before = List.copyOf(before);
    }
}
