package ai.disinto.core.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place for a value: two braces, a name, two braces, blanks inside allowed. Anything else between double braces is
 * somebody else's notation.
 *
 * @param start the offset of the first brace
 * @param end the offset behind the last brace
 * @param name the name of the variable
 */
record Placeholder(int start, int end, String name) {

    /** All places of a text in their order. */
    static List<Placeholder> in(String text) {
        List<Placeholder> found = new ArrayList<>();
        int at = text.indexOf("{{");
        while (at >= 0) {
            Placeholder placeholder = at(text, at);
            if (placeholder != null) {
                found.add(placeholder);
            }
            at = text.indexOf("{{", placeholder == null ? at + 1 : placeholder.end());
        }
        return found;
    }

    private static @Nullable Placeholder at(String text, int start) {
        int from = skipBlanks(text, start + 2);
        int to = from;
        while (to < text.length() && FormulaNames.isVariablePart(text.charAt(to))) {
            to++;
        }
        int close = skipBlanks(text, to);
        boolean named = to > from && FormulaNames.isVariable(text.substring(from, to));
        return named && text.startsWith("}}", close)
                ? new Placeholder(start, close + 2, text.substring(from, to))
                : null;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
