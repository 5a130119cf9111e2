package ai.disinto.compose;

import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One mapping of a compose file; what has a form that is not understood becomes a diagnostic. */
final class ComposeFields {
    private final YamlNode.Mapping mapping;
    private final String path;
    private final Problems problems;
    private final LeftOut leftOut;
    private final Map<String, YamlNode> values = new HashMap<>();
    private final Set<String> asked = new TreeSet<>();

    ComposeFields(YamlNode.Mapping mapping, String path, Problems problems, LeftOut leftOut) {
        this.mapping = mapping;
        this.path = path;
        this.problems = problems;
        this.leftOut = leftOut;
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!(entry.value() instanceof YamlNode.Scalar scalar && scalar.isNull())) {
                values.putIfAbsent(entry.key().text(), entry.value());
            }
        }
    }

    /** The same place of the file, seen through another mapping. */
    ComposeFields of(YamlNode.Mapping other) {
        return new ComposeFields(other, path, problems, leftOut);
    }

    List<String> keys() {
        return mapping.entries().stream().map(entry -> entry.key().text()).toList();
    }

    /** The value of a key, unless there is none or it is nothing. */
    Optional<YamlNode> node(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** A mapping below this one; an empty one if the key is missing. */
    ComposeFields below(String key) {
        YamlNode node = node(key).orElse(null);
        if (node instanceof YamlNode.Mapping inner) {
            return new ComposeFields(inner, inner(key), problems, leftOut);
        }
        if (node != null) {
            notUnderstood(node, key, "a mapping");
        }
        return new ComposeFields(
                new YamlNode.Mapping(List.of(), false, mapping.start(), mapping.start()),
                inner(key),
                problems,
                leftOut);
    }

    Optional<ComposeText> text(String key) {
        return node(key).flatMap(node -> text(node, key));
    }

    /** A text without variables; empty if the key is missing. */
    String fixed(String key) {
        return text(key).map(text -> fixed(text, key)).orElse("");
    }

    /** Older compose takes the words of YAML 1.1 too. */
    boolean flag(String key) {
        String word = fixed(key).toLowerCase(Locale.ROOT);
        boolean set = List.of("true", "yes", "on", "y").contains(word);
        if (!set && !List.of("false", "no", "off", "n", "").contains(word)) {
            node(key).ifPresent(node -> notUnderstood(node, key, "true or false"));
        }
        return set;
    }

    long number(String key, long most) {
        String text = fixed(key);
        boolean digits = !text.isEmpty() && text.length() < 17 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Long.parseLong(text) > most) {
            if (!text.isEmpty()) {
                node(key).ifPresent(node -> notUnderstood(node, key, "a whole number"));
            }
            return 0;
        }
        return Long.parseLong(text);
    }

    /** The texts of a list, or the one text that stands in its place. */
    List<ComposeText> texts(String key) {
        List<ComposeText> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            text(item, key).ifPresent(texts::add);
        }
        return texts;
    }

    List<String> fixedTexts(String key) {
        return texts(key).stream().map(text -> fixed(text, key)).toList();
    }

    /** The elements of a list, or the one value that stands in its place. */
    List<YamlNode> items(String key) {
        YamlNode node = node(key).orElse(null);
        return node instanceof YamlNode.Sequence list ? list.items() : node == null ? List.of() : List.of(node);
    }

    /** The texts of a mapping, or of a list of {@code NAME=value}. */
    Map<String, ComposeText> textMap(String key) {
        Map<String, ComposeText> texts = new LinkedHashMap<>();
        if (node(key).orElse(null) instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> assignment(item, key, texts));
            return texts;
        }
        ComposeFields inner = below(key);
        for (YamlNode.Entry entry : inner.mapping.entries()) {
            String name = entry.key().text();
            boolean nothing = entry.value() instanceof YamlNode.Scalar scalar && scalar.isNull();
            Optional<ComposeText> value = nothing ? Optional.of(passed(name)) : inner.text(entry.value(), name);
            value.ifPresent(text -> texts.put(name, text));
        }
        return texts;
    }

    private void assignment(YamlNode item, String key, Map<String, ComposeText> texts) {
        String raw = item instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        int equals = raw.indexOf('=');
        String name = equals < 0 ? raw : raw.substring(0, equals);
        Optional<ComposeText> value =
                equals < 0 ? Optional.of(passed(name)) : ComposeText.find(raw.substring(equals + 1));
        if (!TextPart.isStorable(raw)) {
            unstorable(item, key);
        } else if (name.isEmpty() || value.isEmpty()) {
            notUnderstood(item, key, "NAME=value");
        } else {
            texts.put(name, value.get());
        }
    }

    /** A variable without a value is taken over as it is. */
    private static ComposeText passed(String name) {
        return TextPart.isName(name) ? ComposeText.variable(name) : ComposeText.of("");
    }

    Optional<ComposeText> text(YamlNode node, String key) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            notUnderstood(node, key, "a text");
            return Optional.empty();
        }
        if (!TextPart.isStorable(scalar.text())) {
            unstorable(node, key);
            return Optional.empty();
        }
        Optional<ComposeText> text = ComposeText.find(scalar.text());
        if (text.isEmpty()) {
            problems.error(
                    "compose.invalid-variable",
                    problems.lines().location(node.start()),
                    inner(key) + " has a dollar sign that begins no variable",
                    "write $$ for a dollar sign, and ${NAME:-default} for a variable");
        }
        return text;
    }

    private void unstorable(YamlNode node, String key) {
        problems.error(
                "yaml.control-character",
                problems.lines().location(node.start()),
                inner(key) + " has a character that no variable can hold",
                "remove it");
    }

    String fixed(ComposeText text, String key) {
        if (text.isFixed()) {
            return text.resolve(Map.of()).orElseThrow();
        }
        node(key).ifPresent(node -> notUnderstood(node, key, "a text without variables"));
        return "";
    }

    void notUnderstood(YamlNode node, String key, String expected) {
        leftOut.add(inner(key), node);
        problems.warning(
                "compose.not-understood",
                problems.lines().location(node.start()),
                inner(key) + " is not understood and left out",
                "write it as " + expected);
    }

    /** Says which keys nobody asked for. */
    void warnUnknown() {
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!asked.contains(key) && !key.startsWith("x-")) {
                leftOut.add(inner(key), entry.value());
                problems.warning(
                        "compose.unknown-key",
                        problems.lines().location(entry.key().start()),
                        inner(key) + " is no key that a factory uses, and is left out",
                        "remove it, or keep it out of what is compared");
            }
        }
    }

    private String inner(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
