package ai.disinto.testing.internal.ci.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that a row of a matrix must have. */
record MatrixFilter(Map<String, String> wanted) {
    static MatrixFilter of(@Nullable Object value, String where) {
        Map<String, String> out = new LinkedHashMap<>();
        if (value != null) {
            YamlFields.of(value, where).all().forEach((name, each) -> out.put(name, YamlFields.scalar(each, where)));
        }
        return new MatrixFilter(out);
    }

    boolean matches(Map<String, String> row) {
        return wanted.entrySet().stream().allMatch(each -> each.getValue().equals(row.get(each.getKey())));
    }
}
