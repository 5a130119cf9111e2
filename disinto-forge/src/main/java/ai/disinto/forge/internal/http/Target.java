package ai.disinto.forge.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Path and query of a request, percent-encoded piece by piece, so that no name can become another path. Immutable. */
public final class Target {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private final String path;
    private final String query;

    private Target(String path, String query) {
        this.path = path;
        this.query = query;
    }

    /**
     * Begins a path.
     *
     * @param prefix what all paths begin with, encoded, without a slash at its end
     */
    public static Target of(String prefix) {
        return new Target(prefix, "");
    }

    /**
     * Appends segments; a slash in one is encoded.
     *
     * @throws IllegalArgumentException if a segment is empty or leads elsewhere
     */
    public Target then(Object... segments) {
        StringBuilder out = new StringBuilder(path);
        for (Object segment : segments) {
            encode(out.append('/'), checked(segment.toString()));
        }
        return new Target(out.toString(), query);
    }

    /**
     * Appends a path as it is, slash by slash.
     *
     * @throws IllegalArgumentException if a part between slashes is empty or leads elsewhere
     */
    public Target path(String slashed) {
        Objects.requireNonNull(slashed, "path");
        return then((Object[]) slashed.split("/", -1));
    }

    /** Appends text to the last segment. */
    public Target suffix(String text) {
        return new Target(path + text, query);
    }

    public Target query(String name, Object value) {
        StringBuilder out = new StringBuilder(query).append(query.isEmpty() ? '?' : '&');
        encode(out, name);
        encode(out.append('='), text(value));
        return new Target(path, out.toString());
    }

    public Target query(Map<String, Object> values) {
        Target out = this;
        for (Map.Entry<String, Object> each : values.entrySet()) {
            out = out.query(each.getKey(), each.getValue());
        }
        return out;
    }

    /** Answers path and query, ready to be sent. */
    @Override
    public String toString() {
        return path + query;
    }

    private static String text(Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(","))
                : value.toString();
    }

    private static String checked(String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            throw new IllegalArgumentException(
                    "a path must have no empty part, \".\" or \"..\", got \"" + segment + "\"");
        }
        return segment;
    }

    private static void encode(StringBuilder out, String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && PLAIN.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
        }
    }
}
