package ai.disinto.core.internal.toml;

import java.util.List;

/** Names of places in a TOML document, such as {@code steps[2].description}. */
final class TomlPath {
    private TomlPath() {}

    static String join(String table, List<String> keys) {
        StringBuilder out = new StringBuilder(table);
        for (String key : keys) {
            append(out, key);
        }
        return out.toString();
    }

    static void append(StringBuilder path, String key) {
        if (!path.isEmpty()) {
            path.append('.');
        }
        path.append(isBare(key) ? key : '"' + key + '"');
    }

    static boolean isBare(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (!isBare(key.charAt(i))) {
                return false;
            }
        }
        return !key.isEmpty();
    }

    static boolean isBare(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
