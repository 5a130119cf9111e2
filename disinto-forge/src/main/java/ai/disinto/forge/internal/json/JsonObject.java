package ai.disinto.forge.internal.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The wanted fields of one JSON object. A field that is absent, {@code null} or of another type is the same as absent;
 * only the methods whose names begin with {@code required} complain.
 *
 * <p>Made for one reader: fields are found fastest in the order in which the server wrote them.
 */
public final class JsonObject {
    /** The end of the year 9999. */
    private static final long LATEST = 253_402_300_799L;

    private @Nullable Object[] entries = new @Nullable Object[16];
    private int size;
    private int cursor;

    JsonObject() {}

    void put(String name, Object value) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size] = name;
        entries[size + 1] = value;
        size += 2;
    }

    public long requiredLong(String name) {
        if (find(name) instanceof Long number) {
            return number;
        }
        throw JsonException.missing(name, "number");
    }

    public int requiredInt(String name) {
        if (find(name) instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        throw JsonException.missing(name, "number");
    }

    public String requiredText(String name) {
        if (find(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw JsonException.missing(name, "text");
    }

    public Instant requiredInstant(String name) {
        return instant(name).orElseThrow(() -> JsonException.missing(name, "time"));
    }

    public JsonObject requiredObject(String name) {
        if (find(name) instanceof JsonObject object) {
            return object;
        }
        throw JsonException.missing(name, "object");
    }

    /** Answers a text; absent is empty. */
    public String text(String name) {
        return find(name) instanceof String text ? text : "";
    }

    /** Answers a text that says something; an empty one is absent. */
    public Optional<String> optionalText(String name) {
        return find(name) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    public long number(String name, long otherwise) {
        return find(name) instanceof Long number ? number : otherwise;
    }

    /** Answers a small number; absent is 0, and so is one that does not fit. */
    public int count(String name) {
        return find(name) instanceof Long number && number == number.intValue() ? number.intValue() : 0;
    }

    public boolean flag(String name) {
        return find(name) instanceof Boolean flag && flag;
    }

    public boolean flag(String name, boolean otherwise) {
        return find(name) instanceof Boolean flag ? flag : otherwise;
    }

    /** Answers a time; servers write one of the year 1 for "never". */
    public Optional<Instant> instant(String name) {
        return find(name) instanceof String text ? Rfc3339.parse(text) : Optional.empty();
    }

    /** Answers a time in seconds since 1970; 0 is "never". */
    public Optional<Instant> seconds(String name) {
        return find(name) instanceof Long number && number > 0 && number <= LATEST
                ? Optional.of(Instant.ofEpochSecond(number))
                : Optional.empty();
    }

    /** Answers a text, or a number as text: servers differ in how they write identifiers. */
    public String anyText(String name) {
        Object value = find(name);
        return value instanceof String || value instanceof Long ? value.toString() : "";
    }

    public <T> Optional<T> object(String name, Function<JsonObject, T> reader) {
        return find(name) instanceof JsonObject object ? Optional.of(reader.apply(object)) : Optional.empty();
    }

    /** Answers the objects of a list; whatever else is in it is left out. */
    public <T> List<T> objects(String name, Function<JsonObject, T> reader) {
        if (!(find(name) instanceof List<?> list) || list.isEmpty()) {
            return List.of();
        }
        List<T> out = new ArrayList<>(list.size());
        for (Object each : list) {
            if (each instanceof JsonObject object) {
                out.add(reader.apply(object));
            }
        }
        return Collections.unmodifiableList(out);
    }

    /** Answers the texts of a list; whatever else is in it is left out. */
    public List<String> texts(String name) {
        return find(name) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    private @Nullable Object find(String name) {
        for (int i = cursor; i < size; i += 2) {
            if (name.equals(entries[i])) {
                cursor = i + 2;
                return entries[i + 1];
            }
        }
        for (int i = 0; i < cursor; i += 2) {
            if (name.equals(entries[i])) {
                cursor = i + 2;
                return entries[i + 1];
            }
        }
        return null;
    }
}
