package ai.disinto.core.internal.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes values of maps, collections, texts, numbers and truth values as JSON, in the order in which they come, two blanks
 * a level. Characters that a terminal or a browser takes for more than themselves are escaped. Nests as deep as the values
 * do: for values of our own, never for a stranger's.
 */
public final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    public static String of(Map<String, ?> object) {
        JsonText text = new JsonText();
        text.write(object, 0);
        return text.out.append('\n').toString();
    }

    private void write(Object value, int level) {
        if (value instanceof Optional<?> maybe) {
            maybe.ifPresentOrElse(there -> write(there, level), () -> out.append("null"));
        } else if (value instanceof Map<?, ?> object) {
            writeObject(object, level);
        } else if (value instanceof Collection<?> list) {
            writeList(list, level);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            writeText(value.toString());
        }
    }

    private void writeObject(Map<?, ?> object, int level) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            out.append(separator);
            line(level + 1);
            writeText(entry.getKey().toString());
            out.append(": ");
            write(entry.getValue(), level + 1);
            separator = ",";
        }
        if (!object.isEmpty()) {
            line(level);
        }
        out.append('}');
    }

    private void writeList(Collection<?> list, int level) {
        out.append('[');
        String separator = "";
        for (Object value : list) {
            out.append(separator);
            line(level + 1);
            write(value, level + 1);
            separator = ",";
        }
        if (!list.isEmpty()) {
            line(level);
        }
        out.append(']');
    }

    private void line(int level) {
        out.append('\n').append("  ".repeat(level));
    }

    private void writeText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (isPlain(c) || isPair(text, i)) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        out.append('"');
    }

    private static boolean isPlain(char c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE
                && c != '<'
                && c != '>'
                && c != '&';
    }

    private static boolean isPair(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
