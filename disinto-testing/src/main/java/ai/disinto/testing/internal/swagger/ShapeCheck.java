package ai.disinto.testing.internal.swagger;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Compares a value with a described shape: fields must be known and of the right type. Fields may be missing, and
 * anything may be null: the language of the descriptions says nothing about that.
 */
final class ShapeCheck {
    private final ApiDescription description;
    private final Consumer<String> findings;

    ShapeCheck(ApiDescription description, Consumer<String> findings) {
        this.description = description;
        this.findings = findings;
    }

    /** Checks a value; findings name the definition that is next above it, or the place where there is none. */
    void check(JsonNode value, JsonNode wanted, String outer) {
        JsonNode shape = description.resolved(wanted);
        String reference = wanted.path("$ref").stringValue("");
        String place = reference.isEmpty() ? outer : reference.substring(reference.lastIndexOf('/') + 1);
        if (value.isNull()) {
            return;
        }
        String type = shape.path("type").stringValue(shape.has("properties") ? "object" : "");
        if (!isOf(value, type)) {
            findings.accept(place + " is no " + type + " but " + value.getNodeType());
        } else if (value.isString() && !isDescribed(value.stringValue(), shape)) {
            findings.accept(place + " has a text that is not described");
        } else if (type.equals("array")) {
            value.forEach(each -> check(each, shape.path("items"), place + "[]"));
        } else if (type.equals("object")) {
            object(value, shape, place);
        }
    }

    private void object(JsonNode value, JsonNode shape, String place) {
        JsonNode known = shape.path("properties");
        JsonNode others = shape.path("additionalProperties");
        if (known.isMissingNode() && others.isMissingNode()) {
            return;
        }
        value.properties().forEach(field -> {
            String inner = place + "." + field.getKey();
            if (known.has(field.getKey())) {
                check(field.getValue(), known.get(field.getKey()), inner);
            } else if (others.isMissingNode()) {
                findings.accept(inner + " is not described");
            } else {
                check(field.getValue(), others, place + ".*");
            }
        });
    }

    private static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }

    private static boolean isDescribed(String text, JsonNode shape) {
        Collection<JsonNode> words = shape.path("enum").values();
        if (!words.isEmpty()
                && words.stream().noneMatch(word -> word.stringValue("").equals(text))) {
            return false;
        }
        if (!shape.path("format").stringValue("").equals("date-time")) {
            return true;
        }
        try {
            return OffsetDateTime.parse(text).getYear() >= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
