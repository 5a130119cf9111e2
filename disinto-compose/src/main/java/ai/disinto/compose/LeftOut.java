package ai.disinto.compose;

import ai.disinto.core.internal.secret.CredentialKey;
import ai.disinto.core.internal.yaml.YamlNode;
import ai.disinto.core.secret.SecretScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a reader found and did not take, by its place. */
final class LeftOut {
    private final Map<String, List<Value>> found = new TreeMap<>();

    /**
     * What stands at a place.
     *
     * @param exact the same text for the same value
     * @param shown the text without what may be a credential
     */
    record Value(String exact, String shown) {
        static final Value NOTHING = new Value("", "");
    }

    void add(String place, YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar && scalar.isNull())) {
            String key = place.substring(place.lastIndexOf('.') + 1);
            found.computeIfAbsent(place, any -> new ArrayList<>()).add(new Value(exact(node), below(key, node)));
        }
    }

    Map<String, Value> all() {
        Map<String, Value> all = new TreeMap<>();
        found.forEach((place, values) -> all.put(
                place,
                new Value(
                        values.stream().map(Value::exact).collect(Collectors.joining(", ")),
                        values.stream().map(Value::shown).collect(Collectors.joining(", ")))));
        return all;
    }

    /** The same text for the same value; the depth is that of the reader's limits. */
    private static String exact(YamlNode node) {
        if (node instanceof YamlNode.Sequence list) {
            return list.items().stream().map(LeftOut::exact).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof YamlNode.Mapping mapping) {
            List<String> entries = mapping.entries().stream()
                    .map(entry -> entry.key().text() + ": " + exact(entry.value()))
                    .sorted()
                    .toList();
            return "{" + String.join(", ", entries) + "}";
        }
        return node instanceof YamlNode.Scalar scalar ? EffectiveText.quoted(scalar.text()) : "";
    }

    private static String below(String key, YamlNode node) {
        return CredentialKey.matches(key) && !exact(node).isEmpty() ? SecretScanner.REPLACEMENT : shown(node);
    }

    private static String shown(YamlNode node) {
        if (node instanceof YamlNode.Sequence list) {
            List<String> words = CommandText.words(list.items().stream()
                    .map(item -> item instanceof YamlNode.Scalar scalar ? scalar.text() : exact(item))
                    .toList());
            List<String> items = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                YamlNode item = list.items().get(i);
                boolean whole = item instanceof YamlNode.Scalar || words.get(i).equals(SecretScanner.REPLACEMENT);
                items.add(whole ? EffectiveText.quoted(words.get(i)) : shown(item));
            }
            return items.stream().collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof YamlNode.Mapping mapping) {
            List<String> entries = mapping.entries().stream()
                    .map(entry -> entry.key().text() + ": " + below(entry.key().text(), entry.value()))
                    .sorted()
                    .toList();
            return "{" + String.join(", ", entries) + "}";
        }
        return node instanceof YamlNode.Scalar scalar ? EffectiveText.quoted(CommandText.word(scalar.text())) : "";
    }
}
