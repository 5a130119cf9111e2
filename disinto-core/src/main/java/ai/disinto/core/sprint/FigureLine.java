package ai.disinto.core.sprint;

import java.util.Optional;

/** One line of figures. Emphasis and code are blanked out for searching, and kept in what is answered. */
final class FigureLine {
    private static final int LONGEST_LABEL = 40;

    private final String text;
    private final String plain;

    FigureLine(String text) {
        this.text = text;
        this.plain = searchable(text);
    }

    boolean has(String word) {
        return plain.contains(word);
    }

    /** The figure of a noun: before it ({@code ~6 files}), behind its colon, or in parentheses behind it. */
    Optional<Figure> figure(String noun) {
        for (int at = plain.indexOf(noun); at >= 0; at = plain.indexOf(noun, at + 1)) {
            int end = at + noun.length();
            Optional<Figure> found = before(at, noun.length()).or(() -> behind(end));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What stands behind the colon of a label that contains a noun; empty if there is none. */
    String behindLabel(String noun) {
        int at = plain.indexOf(noun);
        int colon = at < 0 ? -1 : plain.indexOf(':', at);
        return colon < 0 ? "" : clean(text.substring(colon + 1));
    }

    private Optional<Figure> before(int noun, int length) {
        int end = noun;
        while (end > 0 && plain.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && "0123456789-–~".indexOf(plain.charAt(start - 1)) >= 0) {
            start--;
        }
        int stop = end;
        Optional<Figure> figure = end == noun ? Optional.empty() : Figure.at(plain, start);
        return figure.filter(found -> found.end() == stop)
                .map(found -> found.withQualifier(clean(text.substring(noun + length))));
    }

    private Optional<Figure> behind(int end) {
        int at = end;
        int most = Math.min(plain.length(), end + LONGEST_LABEL);
        while (at < most && (Character.isLetter(plain.charAt(at)) || plain.charAt(at) == ' ')) {
            at++;
        }
        boolean label = at < plain.length() && (plain.charAt(at) == ':' || plain.charAt(at) == '(');
        while (label && at < plain.length() && (plain.charAt(at) == ' ' || ":(".indexOf(plain.charAt(at)) >= 0)) {
            at++;
        }
        Optional<Figure> figure = label ? Figure.at(plain, at) : Optional.empty();
        return figure.map(found -> found.withQualifier(clean(text.substring(found.end()))));
    }

    /** Trims what a figure is followed by: marks around it, a pair of parentheses that holds it all. */
    static String clean(String behind) {
        String out = Markup.plain(behind);
        int from = 0;
        while (from < out.length() && ":,;—–-) ".indexOf(out.charAt(from)) >= 0) {
            from++;
        }
        out = out.substring(from).strip();
        out = out.endsWith(".") ? out.substring(0, out.length() - 1) : out;
        boolean wrapped = out.startsWith("(") && out.indexOf(')') == out.length() - 1;
        return wrapped ? out.substring(1, out.length() - 1).strip() : out;
    }

    /** Lower case, of the same length, without emphasis and code. */
    private static String searchable(String text) {
        StringBuilder out = new StringBuilder(text);
        boolean code = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            code ^= c == '`';
            boolean hidden = code || c == '`' || c == '*' || c == '\t';
            out.setCharAt(i, hidden ? ' ' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return out.toString();
    }
}
