package ai.disinto.core.internal.toml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes keys and values as TOML 1.0, on one line. */
public final class TomlWriter {
    private TomlWriter() {}

    static String keys(List<String> keys) {
        return keys.stream()
                .map(key -> TomlPath.isBare(key) ? key : string(key))
                .collect(Collectors.joining("."));
    }

    /** A String, Long or Boolean, or a list of those. */
    static String value(Object value) {
        if (value instanceof String text) {
            return string(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(TomlWriter::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        throw new IllegalArgumentException("cannot write a " + value.getClass().getName() + " as TOML");
    }

    /** The entries of a section, one a line, their equals signs below each other. */
    public static String lines(Map<String, Object> entries, String ending) {
        int widest = entries.keySet().stream()
                .mapToInt(key -> keys(List.of(key)).length())
                .max()
                .orElse(0);
        return entries.entrySet().stream()
                .map(entry -> padded(keys(List.of(entry.getKey())), widest) + " = " + value(entry.getValue()))
                .collect(Collectors.joining(ending));
    }

    static String padded(String key, int width) {
        return key + " ".repeat(Math.max(0, width - key.length()));
    }

    private static String string(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(out, text.charAt(i));
        }
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20 || c == 0x7f) {
                    out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
