package ai.disinto.testing.internal.access;

/** Patterns for names: a star stays within a part of the name, two stars do not. */
public final class Glob {
    private Glob() {}

    /** Whether a name matches a pattern. */
    public static boolean matches(String pattern, String name) {
        return matches(pattern, 0, name, 0);
    }

    private static boolean matches(String pattern, int p, String name, int n) {
        if (p == pattern.length()) {
            return n == name.length();
        }
        char c = pattern.charAt(p);
        if (c == '*') {
            boolean everything = pattern.startsWith("**", p);
            return star(pattern, everything ? p + 2 : p + 1, name, n, everything);
        }
        if (c == '{') {
            return alternatives(pattern, p, name, n);
        }
        if (n == name.length() || !(c == '?' ? name.charAt(n) != '/' : name.charAt(n) == c)) {
            return false;
        }
        return matches(pattern, p + 1, name, n + 1);
    }

    private static boolean star(String pattern, int p, String name, int n, boolean everything) {
        for (int end = n; end <= name.length(); end++) {
            if (matches(pattern, p, name, end)) {
                return true;
            }
            if (end < name.length() && name.charAt(end) == '/' && !everything) {
                return false;
            }
        }
        return false;
    }

    private static boolean alternatives(String pattern, int p, String name, int n) {
        int close = pattern.indexOf('}', p);
        if (close < 0) {
            return false;
        }
        for (String alternative : pattern.substring(p + 1, close).split(",", -1)) {
            if (matches(alternative + pattern.substring(close + 1), 0, name.substring(n), 0)) {
                return true;
            }
        }
        return false;
    }
}
