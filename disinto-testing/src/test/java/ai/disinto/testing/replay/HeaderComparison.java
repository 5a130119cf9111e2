package ai.disinto.testing.replay;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares headers: recorded ones must be there, two kinds must not be there unless they were recorded. */
final class HeaderComparison {
    private static final List<String> MEANINGFUL_WHEN_ABSENT = List.of("x-total-count", "link");

    private final AnswerComparison comparison;

    HeaderComparison(AnswerComparison comparison) {
        this.comparison = comparison;
    }

    void compare(JsonNode recorded, Map<String, String> seen) {
        recorded.properties()
                .forEach(header -> compare(header.getKey(), header.getValue().stringValue(), seen));
        for (String name : MEANINGFUL_WHEN_ABSENT) {
            if (seen.containsKey(name) && !recorded.has(name)) {
                comparison.differ("header " + name, "nothing", seen.get(name));
            }
        }
    }

    private void compare(String name, String recorded, Map<String, String> seen) {
        String value = seen.get(name);
        if (value == null) {
            comparison.differ("header " + name, recorded, "nothing");
        } else if (name.equals("content-type")) {
            comparison.compareText(type(recorded), type(value), "header " + name);
        } else if (!name.equals("last-modified")) {
            comparison.compareText(recorded, value, "header " + name);
        }
    }

    private static String type(String value) {
        return value.split(";", 2)[0];
    }
}
