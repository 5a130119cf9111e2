package ai.disinto.core.prerequisite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Text as an identifier: letters and digits of any script in lower case, one dash for everything between. */
final class Slug {
    /** Letters in lower case and digits at their own places, nothing elsewhere. */
    private static final char[] ASCII = new char[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    private Slug() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (gap && out.length() > 0) {
                    out.append('-');
                }
                out.appendCodePoint(Character.toLowerCase(c));
                gap = false;
            } else {
                gap = true;
            }
        }
        return out.toString();
    }

    /** A number that is equal for characters with equal slugs, without making them. */
    static int hash(char[] text, int length) {
        int hash = 0;
        for (int i = 0; i < length; ) {
            int c = text[i] < ASCII.length ? text[i] : Character.codePointAt(text, i, length);
            i += Character.charCount(c);
            int letter = c < ASCII.length ? ASCII[c] : Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
            hash = letter == 0 ? hash : hash * 31 + letter;
        }
        return hash;
    }

    /** Makes identifiers of one document distinct, by a number behind those that are taken. */
    static final class Distinct {
        private final Set<String> taken = new HashSet<>();
        private final Map<String, Integer> last = new HashMap<>();

        String of(String text, String otherwise) {
            String slug = Slug.of(text);
            String base = slug.isEmpty() ? otherwise : slug;
            String candidate = base;
            while (!taken.add(candidate)) {
                candidate = base + "-" + last.merge(base, 2, (count, ignored) -> count + 1);
            }
            return candidate;
        }
    }
}
