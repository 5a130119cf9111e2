package ai.disinto.vault.route;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The patterns of a forge: a single star stays between separators, two stars do not. */
final class ForgeGlob {
    private final Pattern pattern;

    private ForgeGlob(Pattern pattern) {
        this.pattern = pattern;
    }

    /** A pattern of paths, which are compared in small letters; dots separate, too. */
    static ForgeGlob ofPaths(String text) {
        return of(text.strip().toLowerCase(Locale.ROOT), "[^/.]");
    }

    /** A pattern of branches. */
    static ForgeGlob ofBranches(String text) {
        return of(text, "[^/]");
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    private static ForgeGlob of(String text, String one) {
        try {
            return new ForgeGlob(Pattern.compile(expression(text, one)));
        } catch (PatternSyntaxException e) {
            return new ForgeGlob(Pattern.compile(Pattern.quote(text)));
        }
    }

    private static String expression(String text, String one) {
        StringBuilder out = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*') {
                int end = i;
                while (end + 1 < text.length() && text.charAt(end + 1) == '*') {
                    end++;
                }
                out.append(end > i ? ".*" : one + "*");
                i = end;
            } else if (c == '{' || c == '}') {
                braces += c == '{' ? 1 : -1;
                out.append(c == '{' ? "(?:" : ")");
            } else {
                out.append(single(c, one, braces));
            }
        }
        return out.toString();
    }

    private static String single(char c, String one, int braces) {
        return switch (c) {
            case '?' -> one;
            case ',' -> braces > 0 ? "|" : ",";
            case '[', ']', '-' -> String.valueOf(c);
            case '!' -> "^";
            default -> Pattern.quote(String.valueOf(c));
        };
    }
}
