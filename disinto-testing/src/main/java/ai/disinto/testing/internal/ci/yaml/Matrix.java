package ai.disinto.testing.internal.ci.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a matrix into its rows. */
final class Matrix {
    private static final int MOST_ROWS = 25;

    private Matrix() {}

    /** Answers every combination, or the rows that are listed; one empty row if there is no matrix. */
    static List<Map<String, String>> rows(@Nullable Object value) {
        if (value == null) {
            return List.of(Map.of());
        }
        YamlFields fields = YamlFields.of(value, "matrix");
        return fields.has("include") ? listed(fields.raw("include")) : combined(fields.all());
    }

    private static List<Map<String, String>> listed(@Nullable Object value) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Object each : value instanceof List<?> list ? list : List.of()) {
            Map<String, String> row = new LinkedHashMap<>();
            YamlFields.of(each, "matrix.include")
                    .all()
                    .forEach((name, cell) -> row.put(name, YamlFields.scalar(cell, "matrix.include." + name)));
            rows.add(row);
        }
        return bounded(rows);
    }

    private static List<Map<String, String>> combined(Map<String, @Nullable Object> axes) {
        List<Map<String, String>> rows = List.of(Map.of());
        for (Map.Entry<String, @Nullable Object> axis : axes.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (String cell : YamlFields.texts(axis.getValue(), "matrix." + axis.getKey())) {
                for (Map<String, String> row : rows) {
                    Map<String, String> more = new LinkedHashMap<>(row);
                    more.put(axis.getKey(), cell);
                    longer.add(more);
                }
            }
            rows = bounded(longer);
        }
        return rows;
    }

    private static List<Map<String, String>> bounded(List<Map<String, String>> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new WorkflowException("matrix has more than " + MOST_ROWS + " rows");
        }
        return rows;
    }
}
