package ai.disinto.core.internal.yaml;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.internal.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys of one mapping, read with their types: a key that is missing or of another type becomes a diagnostic. */
public final class YamlFields {
    private final YamlNode.Mapping mapping;
    private final String path;
    private final Problems problems;

    public YamlFields(YamlNode.Mapping mapping, String path, Problems problems) {
        this.mapping = mapping;
        this.path = path;
        this.problems = problems;
    }

    /** Where the value of a key begins; where the mapping begins if the key is missing. */
    public SourceLocation location(String key) {
        return problems.lines().location(node(key).map(YamlNode::start).orElse(mapping.start()));
    }

    /** The value of a key, if it is not nothing. */
    public Optional<YamlNode> node(String key) {
        for (YamlNode.Entry entry : mapping.entries()) {
            if (entry.key().text().equals(key)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    /** Text that must be there and must not be blank. */
    public Optional<String> requiredText(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            problems.error(
                    "yaml.missing-key",
                    location(key),
                    "the key " + key + " is missing" + path,
                    "add the line " + key + ": …");
            return Optional.empty();
        }
        if (node.get() instanceof YamlNode.Scalar scalar
                && (scalar.isNull() || scalar.text().isBlank())) {
            problems.error("yaml.blank-value", location(key), key + " is blank" + path, "give " + key + " a value");
            return Optional.empty();
        }
        if (node.get() instanceof YamlNode.Scalar scalar && scalar.isText()) {
            return Optional.of(scalar.text());
        }
        wrongType(node.get(), key, "text");
        return Optional.empty();
    }

    /** The texts of a list; none if the key is missing. Elements of other types are reported and left out. */
    public List<YamlNode.Scalar> items(String key) {
        List<YamlNode.Scalar> items = new ArrayList<>();
        YamlNode node = node(key).orElse(null);
        if (node instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof YamlNode.Scalar scalar && scalar.isText()) {
                    items.add(scalar);
                } else {
                    wrongType(item, "an element of " + key, "text");
                }
            }
        } else if (node != null && !(node instanceof YamlNode.Scalar scalar && scalar.isNull())) {
            wrongType(node, key, "a list");
        }
        return List.copyOf(items);
    }

    /** The keys that are none of these. */
    public List<YamlNode.Scalar> unknown(Set<String> known) {
        return mapping.entries().stream()
                .map(YamlNode.Entry::key)
                .filter(key -> !known.contains(key.text()))
                .toList();
    }

    private void wrongType(YamlNode node, String name, String expected) {
        boolean scalar = node instanceof YamlNode.Scalar;
        problems.error(
                "yaml.wrong-type",
                problems.lines().location(node.start()),
                name + " is " + node.kind() + ", not " + expected + path,
                scalar && expected.equals("text")
                        ? "put the value in double quotes"
                        : "write " + name + " as " + expected);
    }
}
