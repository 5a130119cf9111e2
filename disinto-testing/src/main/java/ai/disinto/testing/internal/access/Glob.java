package ai.disinto.testing.internal.access;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns for names: a star stays within a part of the name, two stars do not. */
public final class Glob {
    private static final String SPECIAL = "*?[{\\";

    private Glob() {}

    /** Whether a name whose parts are separated by slashes matches a pattern. */
    public static boolean matches(String pattern, String name) {
        return matches(pattern, name, "/");
    }

    /**
     * Whether a name matches a pattern.
     *
     * @param separators what stands between the parts of names; nothing if a star matches everything
     */
    public static boolean matches(String pattern, String name, String separators) {
        try {
            return compiled(pattern, separators).matcher(name).matches();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** Whether a text is more than a name. */
    public static boolean isPattern(String text) {
        return text.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
    }

    private static Pattern compiled(String glob, String separators) {
        String within = separators.isEmpty() ? "." : "[^" + Pattern.quote(separators) + "]";
        StringBuilder regex = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '*' && glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '[' && glob.indexOf(']', i) > 0) {
                int end = glob.indexOf(']', i);
                regex.append(set(glob.substring(i + 1, end)));
                i = end;
            } else if (c == '\\' && i + 1 < glob.length()) {
                i++;
                regex.append(Pattern.quote(glob.substring(i, i + 1)));
            } else {
                regex.append(single(c, within, depth));
                depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static String single(char c, String within, int depth) {
        return switch (c) {
            case '*' -> within + "*";
            case '?' -> within;
            case '{' -> "(?:";
            case '}' -> depth > 0 ? ")" : "\\}";
            case ',' -> depth > 0 ? "|" : ",";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    private static String set(String content) {
        boolean negated = content.startsWith("!");
        String members =
                (negated ? content.substring(1) : content).replace("\\", "\\\\").replace("[", "\\[");
        return "[" + (negated ? "^" : "") + members.replace("&&", "&\\&").replace("^", "\\^") + "]";
    }
}
