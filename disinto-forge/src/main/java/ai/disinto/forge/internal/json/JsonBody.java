package ai.disinto.forge.internal.json;

import ai.disinto.core.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request, in the order in which they came: a JSON object, or the parameters of a query. Immutable; it
 * prints its names alone, since values may be secrets.
 */
public final class JsonBody {
    private static final int SHORTEST_LINE = 8;

    private static final JsonBody EMPTY = new JsonBody(Map.of());

    private final Map<String, Object> fields;

    private JsonBody(Map<String, Object> fields) {
        this.fields = fields;
    }

    public static JsonBody of() {
        return EMPTY;
    }

    public static JsonBody of(String name, Object value) {
        return EMPTY.with(name, value);
    }

    /**
     * Answers the same with one more field, or another value in it.
     *
     * @param value a text, number, truth value, time, {@link Secret}, collection, or another body
     */
    public JsonBody with(String name, Object value) {
        Objects.requireNonNull(value, name);
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, value instanceof Collection<?> list ? List.copyOf(list) : value);
        return new JsonBody(Collections.unmodifiableMap(more));
    }

    /** Answers the same with a field if it has a value. */
    public JsonBody withOptional(String name, Optional<?> value) {
        return value.isPresent() ? with(name, value.get()) : this;
    }

    /** Answers the same without a field. */
    public JsonBody without(String name) {
        Map<String, Object> less = new LinkedHashMap<>(fields);
        less.remove(name);
        return new JsonBody(Collections.unmodifiableMap(less));
    }

    /** Answers a value that was put, as it was. */
    public @Nullable Object get(String name) {
        return fields.get(name);
    }

    /** Answers the texts of a list that was put, or none. */
    public List<String> texts(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** Answers the text that was put, or an empty one. */
    public String text(String name) {
        return fields.containsKey(name) ? plain(fields.get(name)) : "";
    }

    public Map<String, Object> fields() {
        return fields;
    }

    /** Answers every secret in it. */
    public List<String> secrets() {
        List<String> out = new ArrayList<>();
        fields.values().forEach(value -> collect(value, out));
        return out;
    }

    public byte[] toBytes() {
        StringBuilder out = new StringBuilder(256);
        write(out, this);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonBody that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.keySet().toString();
    }

    /** Of a secret of several lines, each one that no ordinary word could be is a secret too. */
    private static void collect(Object value, List<String> out) {
        if (value instanceof Secret secret) {
            out.add(secret.reveal());
            if (secret.reveal().indexOf('\n') >= 0) {
                secret.reveal()
                        .lines()
                        .filter(line -> line.length() >= SHORTEST_LINE)
                        .forEach(out::add);
            }
        } else if (value instanceof JsonBody body) {
            out.addAll(body.secrets());
        }
    }

    private static String plain(@Nullable Object value) {
        return value instanceof Secret secret ? secret.reveal() : String.valueOf(value);
    }

    private static void write(StringBuilder out, Object value) {
        if (value instanceof JsonBody body) {
            writeObject(out, body.fields);
        } else if (value instanceof Collection<?> list) {
            writeList(out, list);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            quote(out, plain(value));
        }
    }

    private static void writeObject(StringBuilder out, Map<String, Object> fields) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            quote(out.append(separator), field.getKey());
            write(out.append(':'), field.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private static void writeList(StringBuilder out, Collection<?> list) {
        out.append('[');
        String separator = "";
        for (Object each : list) {
            write(out.append(separator), each);
            separator = ",";
        }
        out.append(']');
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(c < 16 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
