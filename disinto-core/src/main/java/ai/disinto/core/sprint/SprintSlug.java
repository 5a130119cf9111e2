package ai.disinto.core.sprint;

import java.util.Locale;

/** The short name of a sprint, which is the name of its file without {@code .md}. */
final class SprintSlug {
    private static final int LONGEST = 100;

    private SprintSlug() {}

    /** The slug of a document by the name it is reported under. */
    static String ofSource(String source) {
        int slash = Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\'));
        String file = source.substring(slash + 1);
        return file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
    }

    /** The slug for a name: lower-case letters and digits, single dashes for everything else. */
    static String ofName(String name) {
        StringBuilder out = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (kept) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        int end = Math.min(out.length(), LONGEST);
        while (end > 0 && out.charAt(end - 1) == '-') {
            end--;
        }
        return out.substring(0, end);
    }

    /** Whether a slug is safe as the name of a file and of a branch. */
    static boolean isPortable(String slug) {
        boolean plain = slug.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '-'
                        || c == '_'
                        || c == '.');
        return plain && !slug.isEmpty() && !slug.startsWith(".") && !slug.startsWith("-") && !slug.contains("..");
    }

    /** Whether a slug can stand in a marker and be read back: earlier slugs have punctuation, but never blanks. */
    static boolean fitsMarker(String slug) {
        return !slug.isEmpty()
                && slug.length() <= 200
                && slug.chars()
                        .noneMatch(c -> c <= ' '
                                || c == '<'
                                || c == '>'
                                || (c >= 0x7f && c <= 0xa0)
                                || Character.isWhitespace(c)
                                || Character.isSurrogate((char) c));
    }
}
