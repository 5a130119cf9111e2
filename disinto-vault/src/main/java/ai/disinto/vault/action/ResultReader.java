package ai.disinto.vault.action;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a result file. Every field is checked, so that all problems come at once. */
final class ResultReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SourceText source;
    private final Problems problems;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    ResultReader(SourceText source) {
        this.source = source;
        this.problems = Problems.of(source);
    }

    Parsed<ActionResult> read() {
        if (problems.hasErrors() || !readFields()) {
            return problems.toParsed(null);
        }
        Optional<ActionId> id = text("id", true).flatMap(this::id);
        Optional<Integer> exitCode = exitCode();
        Optional<Instant> timestamp = text("timestamp", true).flatMap(this::instant);
        Optional<String> logs = text("logs", true);
        Optional<String> digest = text("digest", false);
        digest.ifPresent(this::checkDigest);
        boolean whole = id.isPresent() && exitCode.isPresent() && timestamp.isPresent() && logs.isPresent();
        return problems.toParsed(
                whole && !problems.hasErrors()
                        ? new ActionResult(id.get(), exitCode.get(), timestamp.get(), logs.get(), digest)
                        : null);
    }

    private boolean readFields() {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                broken(problems.start());
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                boolean scalar = token.isScalarValue();
                fields.put(
                        name, new Field(token, scalar ? parser.getString() : null, at(parser.currentTokenLocation())));
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                broken(at(parser.currentTokenLocation()));
                return false;
            }
            return true;
        } catch (JacksonException e) {
            broken(at(e.getLocation()));
            return false;
        }
    }

    private void broken(SourceLocation place) {
        problems.error(
                "vault.bad-result",
                place,
                "this is not one JSON object with each field once",
                "a result has the fields id, exit_code, timestamp and logs");
    }

    private SourceLocation at(@Nullable TokenStreamLocation place) {
        long offset = place == null ? 0 : place.getCharOffset();
        return problems.lines()
                .location((int) Math.max(0, Math.min(offset, problems.lines().length())));
    }

    private Optional<String> text(String name, boolean required) {
        Optional<Field> field = Optional.ofNullable(fields.get(name));
        if (field.isEmpty() && !required) {
            return Optional.empty();
        }
        Optional<String> text =
                field.filter(each -> each.token() == JsonToken.VALUE_STRING).map(Field::text);
        if (text.isEmpty()) {
            badField(name, "write " + name + " as a string");
        }
        return text;
    }

    private Optional<ActionId> id(String text) {
        Optional<ActionId> id = ActionId.find(text);
        if (id.isEmpty()) {
            badField("id", "write the id of an action");
        }
        return id;
    }

    private Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            badField("timestamp", "write a time of ISO 8601 in UTC, such as 2026-05-02T10:15:30Z");
            return Optional.empty();
        }
    }

    private Optional<Integer> exitCode() {
        Field field = fields.get("exit_code");
        if (field != null && field.token() == JsonToken.VALUE_NUMBER_INT) {
            try {
                return Optional.of(Integer.valueOf(field.text()));
            } catch (NumberFormatException e) {
                // reported below
            }
        }
        badField("exit_code", "write exit_code as a whole number");
        return Optional.empty();
    }

    private void checkDigest(String text) {
        if (text.length() != 64 || !text.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
            badField("digest", "write the SHA-256 of the action, 64 small hexadecimal digits");
        }
    }

    private void badField(String name, String hint) {
        Field field = fields.get(name);
        SourceLocation place = field == null ? problems.start() : field.place();
        String what = field == null ? " is missing" : " has no such value";
        problems.error("vault.bad-result-field", place, "the field " + name + what, hint);
    }

    private record Field(JsonToken token, @Nullable String text, SourceLocation place) {}
}
