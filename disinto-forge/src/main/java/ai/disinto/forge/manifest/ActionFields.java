package ai.disinto.forge.manifest;

import ai.disinto.core.internal.text.Problems;
import ai.disinto.forge.internal.json.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one action. What is wrong is reported, and stands in for by something that is right, so that the other
 * fields are looked at as well.
 */
final class ActionFields {
    private static final int LONGEST_SHOWN = 60;

    private final Problems problems;
    private final JsonNode.Fields node;
    private final Map<String, JsonNode.Field> byName = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    ActionFields(Problems problems, JsonNode.Fields node) {
        this.problems = problems;
        this.node = node;
        for (JsonNode.Field field : node.all()) {
            if (byName.putIfAbsent(field.name(), field) != null) {
                report(
                        "manifest.field-twice",
                        field.offset(),
                        "the field \"" + shortened(field.name()) + "\" is there twice",
                        "remove one of them");
            }
        }
    }

    int number(String name) {
        Optional<JsonNode> value = required(name);
        if (value.isPresent() && value.get() instanceof JsonNode.Whole whole) {
            return valid(name, ActionRules.number(whole.value())) ? (int) whole.value() : 1;
        }
        value.ifPresent(other -> wrongType(name, other, "a number"));
        return 1;
    }

    String line(String name) {
        String text = string(name);
        return !text.isEmpty() && valid(name, ActionRules.line(text)) ? text : "-";
    }

    String text(String name) {
        String text = string(name);
        return !text.isEmpty() && valid(name, ActionRules.text(text)) ? text : "-";
    }

    List<String> lines(String name) {
        Optional<JsonNode> value = required(name);
        List<String> out = new ArrayList<>();
        if (value.isPresent() && value.get() instanceof JsonNode.Items items) {
            items.all().forEach(item -> element(name, item).ifPresent(out::add));
        } else {
            value.ifPresent(other -> wrongType(name, other, "a list of texts"));
        }
        return out;
    }

    Optional<String> digest(String name) {
        return optional(name).filter(text -> valid(name, ActionRules.digest(text)));
    }

    Optional<Instant> time(String name) {
        return optional(name).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                valid(name, Optional.of("must be a time such as 2026-11-23T10:00:00Z"));
                return Optional.empty();
            }
        });
    }

    void error(String code, String name, String message, String hint) {
        JsonNode.Field field = byName.get(name);
        report(code, field == null ? node.offset() : field.value().offset(), message, hint);
    }

    /** Says which fields mean nothing here. */
    void reportOthers(String action) {
        byName.values().stream()
                .filter(field -> !known.contains(field.name()))
                .forEach(field -> problems.warning(
                        "manifest.unknown-field",
                        problems.lines().location(field.offset()),
                        "the field \"" + shortened(field.name()) + "\" means nothing to " + action,
                        "remove it, or correct its name"));
    }

    static String shortened(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_SHOWN)
                .forEach(c -> out.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c));
        return out.length() < text.length() ? out + "…" : out.toString();
    }

    private Optional<String> element(String name, JsonNode item) {
        if (item instanceof JsonNode.Text text) {
            Optional<String> problem = ActionRules.line(text.value());
            problem.ifPresent(words ->
                    report("manifest.invalid-value", item.offset(), "one of \"" + name + "\" " + words, "correct it"));
            return problem.isEmpty() ? Optional.of(text.value()) : Optional.empty();
        }
        report(
                "manifest.wrong-type",
                item.offset(),
                "\"" + name + "\" has texts, and this is " + item.kind(),
                "write texts in quotation marks");
        return Optional.empty();
    }

    private String string(String name) {
        Optional<JsonNode> value = required(name);
        if (value.isPresent() && value.get() instanceof JsonNode.Text text) {
            if (text.value().isEmpty()) {
                valid(name, Optional.of("must not be blank"));
            }
            return text.value();
        }
        value.ifPresent(other -> wrongType(name, other, "a text"));
        return "";
    }

    private Optional<String> optional(String name) {
        known.add(name);
        JsonNode.Field field = byName.get(name);
        if (field == null) {
            return Optional.empty();
        }
        if (field.value() instanceof JsonNode.Text text) {
            return Optional.of(text.value());
        }
        wrongType(name, field.value(), "a text");
        return Optional.empty();
    }

    private Optional<JsonNode> required(String name) {
        known.add(name);
        JsonNode.Field field = byName.get(name);
        if (field == null) {
            report(
                    "manifest.missing-field",
                    node.offset(),
                    "the action has no field \"" + name + '"',
                    "add it; all fields of an action are needed");
            return Optional.empty();
        }
        return Optional.of(field.value());
    }

    private void wrongType(String name, JsonNode value, String expected) {
        report(
                "manifest.wrong-type",
                value.offset(),
                "\"" + name + "\" must be " + expected + ", and is " + value.kind(),
                "correct it");
    }

    private boolean valid(String name, Optional<String> problem) {
        problem.ifPresent(words -> error("manifest.invalid-value", name, "\"" + name + "\" " + words, "correct it"));
        return problem.isEmpty();
    }

    private void report(String code, int offset, String message, String hint) {
        problems.error(code, problems.lines().location(offset), message, hint);
    }
}
