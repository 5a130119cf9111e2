package ai.disinto.testing.internal.ci.yaml;

import ai.disinto.testing.internal.access.Glob;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that are wanted and names that are not, by glob patterns. Wanting none is wanting all. */
record NamePatterns(List<String> include, List<String> exclude) {
    static NamePatterns of(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?>) {
            YamlFields fields = YamlFields.of(value, where);
            return new NamePatterns(fields.texts("include"), fields.texts("exclude"));
        }
        return new NamePatterns(YamlFields.texts(value, where), List.of());
    }

    boolean matches(String name) {
        return exclude.stream().noneMatch(pattern -> Glob.matches(pattern, name))
                && (include.isEmpty() || include.stream().anyMatch(pattern -> Glob.matches(pattern, name)));
    }

    /** Whether any name matches; no names at all match what wants no name in particular. */
    boolean matchesAny(List<String> names) {
        return (include.isEmpty() && exclude.isEmpty())
                || (names.isEmpty() && include.isEmpty())
                || names.stream().anyMatch(this::matches);
    }
}
