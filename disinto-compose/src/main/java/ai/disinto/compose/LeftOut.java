package ai.disinto.compose;

import ai.disinto.core.internal.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a reader found and did not take, by its place. */
final class LeftOut {
    private final Map<String, List<String>> found = new TreeMap<>();

    void add(String place, YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar && scalar.isNull())) {
            found.computeIfAbsent(place, any -> new ArrayList<>()).add(text(node));
        }
    }

    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        found.forEach((place, texts) -> all.put(place, String.join(", ", texts)));
        return all;
    }

    /** The same text for the same value; the depth is that of the reader's limits. */
    private static String text(YamlNode node) {
        if (node instanceof YamlNode.Sequence list) {
            return list.items().stream().map(LeftOut::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof YamlNode.Mapping mapping) {
            List<String> entries = mapping.entries().stream()
                    .map(entry -> entry.key().text() + ": " + text(entry.value()))
                    .sorted()
                    .toList();
            return "{" + String.join(", ", entries) + "}";
        }
        return node instanceof YamlNode.Scalar scalar ? EffectiveText.quoted(scalar.text()) : "";
    }
}
