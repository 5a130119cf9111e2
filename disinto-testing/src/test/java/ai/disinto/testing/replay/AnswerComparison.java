package ai.disinto.testing.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Compares recorded values, which have marks in them, with seen ones: by the rules of the recordings. */
final class AnswerComparison {
    private static final Set<String> NUMBERS = Set.of("<id>", "<unix>", "<size>");
    /** The one id that a server writes as text. */
    private static final String TEXT_ID = ".forge_remote_id";

    private static final Pattern MARK = Pattern.compile("<\\w+>|\\$\\{(?:base|host|forge)}");

    private final Map<String, String> marks = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    AnswerComparison(String base) {
        marks.put("<time>", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\S*");
        marks.put("<sha>", "(?:[0-9a-f]{40}|[0-9a-f]{64})");
        marks.put("<uuid>", "[0-9a-f-]{36}");
        marks.put("<id>", "\\d+");
        marks.put("<avatar>", "\\S*");
        marks.put("<random>", "\\S+");
        marks.put("<secret>", ".+");
        marks.put("<etag>", ".+");
        marks.put("${base}", Pattern.quote(base));
        marks.put("${host}", Pattern.quote(base.replaceFirst("https?://", "")));
    }

    /** Gives a mark a meaning. */
    AnswerComparison mark(String mark, String text) {
        marks.put(mark, Pattern.quote(text));
        return this;
    }

    List<Difference> differences() {
        return differences;
    }

    void compare(JsonNode recorded, JsonNode seen, String where) {
        if (recorded.isObject()) {
            compareObjects(recorded, seen, where);
        } else if (recorded.isArray()) {
            compareArrays(recorded, seen, where);
        } else if (recorded.isString()) {
            compareText(recorded.stringValue(), seen, where);
        } else if (!recorded.equals(seen)) {
            differ(where, recorded, seen);
        }
    }

    private void compareObjects(JsonNode recorded, JsonNode seen, String where) {
        if (!seen.isObject()) {
            differ(where, "an object", seen);
            return;
        }
        Set<String> names = new LinkedHashSet<>(recorded.propertyNames());
        names.addAll(seen.propertyNames());
        boolean wordsAreFree = !recorded.has("status");
        for (String name : names) {
            String below = where + "." + name;
            if (!seen.has(name)) {
                differ(below, recorded.get(name), "nothing");
            } else if (!recorded.has(name)) {
                differ(below, "nothing", seen.get(name));
            } else if (name.equals("message") && wordsAreFree && bothText(recorded, seen)) {
                compareEmptiness(recorded.get(name), seen.get(name), below);
            } else {
                compare(recorded.get(name), seen.get(name), below);
            }
        }
    }

    private static boolean bothText(JsonNode recorded, JsonNode seen) {
        return recorded.get("message").isString() && seen.get("message").isString();
    }

    private void compareEmptiness(JsonNode recorded, JsonNode seen, String where) {
        if (recorded.stringValue().isEmpty() != seen.stringValue().isEmpty()) {
            differ(where, recorded, seen);
        }
    }

    private void compareArrays(JsonNode recorded, JsonNode seen, String where) {
        if (!seen.isArray()) {
            differ(where, "an array", seen);
            return;
        }
        if (recorded.size() != seen.size()) {
            differ(where + "[]", recorded.size(), seen.size());
        }
        for (int i = 0; i < Math.min(recorded.size(), seen.size()); i++) {
            compare(recorded.get(i), seen.get(i), where + "[" + i + "]");
        }
    }

    private void compareText(String recorded, JsonNode seen, String where) {
        boolean equal;
        if (NUMBERS.contains(recorded) && where.endsWith(TEXT_ID)) {
            equal = seen.isString() && seen.stringValue().matches("\\d+");
        } else if (NUMBERS.contains(recorded)) {
            equal = seen.isIntegralNumber();
        } else if (recorded.equals("<volatile>")) {
            equal = true;
        } else if (recorded.equals("<text>")) {
            equal = seen.isString();
        } else if (recorded.equals("<html page>")) {
            equal = seen.isString() && seen.stringValue().stripLeading().startsWith("<!DOCTYPE");
        } else {
            equal = seen.isString()
                    && pattern(recorded).matcher(seen.stringValue()).matches();
        }
        if (!equal) {
            differ(where, recorded, seen);
        }
    }

    void compareText(String recorded, String seen, String where) {
        compareText(recorded, StringNode.valueOf(seen), where);
    }

    private Pattern pattern(String recorded) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (var mark = MARK.matcher(recorded); mark.find(); end = mark.end()) {
            String meaning = marks.getOrDefault(mark.group(), Pattern.quote(mark.group()));
            pattern.append(Pattern.quote(recorded.substring(end, mark.start()))).append(meaning);
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(recorded.substring(end))).toString(), Pattern.DOTALL);
    }

    void differ(String where, Object recorded, Object seen) {
        differences.add(new Difference(where.isEmpty() ? "answer" : where, shortened(recorded), shortened(seen)));
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() > 110 ? text.substring(0, 110) + "…" : text;
    }
}
