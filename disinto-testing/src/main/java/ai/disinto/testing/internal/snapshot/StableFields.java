package ai.disinto.testing.internal.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The fields of something as the API shows it, without those that differ from run to run and those that are empty. */
final class StableFields {
    private static final Set<String> LEFT_OUT = Set.of(
            "id",
            "url",
            "number",
            "created",
            "updated",
            "size",
            "comments",
            "review_comments",
            "repository",
            "parent",
            "permissions",
            "mergeable",
            "assignee",
            "additions",
            "deletions",
            "changed_files",
            "last_login",
            "last_update",
            "mirror_updated",
            "topics",
            "owner",
            "original_author_id",
            "pull_request",
            "is_pull",
            "empty",
            "events_count");
    private static final Set<String> SECRET = Set.of("authorization_header", "client_secret", "sha1", "token");
    private static final List<String> NAMES = List.of("login", "full_name", "label", "name", "title");

    private final StableText text;

    StableFields(StableText text) {
        this.text = text;
    }

    String of(JsonNode object) {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String value = isStable(field.getKey()) ? value(field.getKey(), field.getValue()) : "";
            if (!value.isEmpty()) {
                fields.add(field.getKey() + "=" + value);
            }
        }
        return String.join(", ", fields);
    }

    private static boolean isStable(String name) {
        return !LEFT_OUT.contains(name)
                && !name.endsWith("_at")
                && !name.endsWith("_url")
                && !name.endsWith("_id")
                && !name.endsWith("_count")
                && !name.endsWith("_counter")
                && !name.endsWith("_issues");
    }

    private String value(String name, JsonNode value) {
        if (value.isString()) {
            String plain = value.asString();
            // a time, but one that somebody chose
            String shown = name.equals("due_date") ? plain : quoted(plain);
            return plain.isEmpty() ? "" : SECRET.contains(name) ? "(set)" : shown;
        }
        if (value.isArray()) {
            return value.isEmpty() ? "" : items(value);
        }
        if (value.isObject()) {
            return object(value);
        }
        boolean isEmpty = value.isNull()
                || value.toString().equals("0")
                || value.toString().equals("false");
        return isEmpty ? "" : value.toString();
    }

    private String items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> value("", item))
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String object(JsonNode object) {
        for (String name : NAMES) {
            if (object.path(name).isString()) {
                return quoted(object.path(name).asString());
            }
        }
        String fields = object.properties().stream()
                .map(field -> Map.entry(field.getKey(), value(field.getKey(), field.getValue())))
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? "" : "{" + fields + "}";
    }

    String quoted(String plain) {
        String stable = text.of(plain);
        return '"' + stable.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n") + '"';
    }
}
