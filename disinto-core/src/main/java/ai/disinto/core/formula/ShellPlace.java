package ai.disinto.core.formula;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where in a shell script a value goes, and what keeps it one piece of data there. */
enum ShellPlace {
    BARE("outside of quotes"),
    SINGLE("between single quotes"),
    DOUBLE("between double quotes"),
    HERE_DOCUMENT("in a here-document"),
    LITERAL_HERE_DOCUMENT("in a here-document"),
    COMMENT("in a comment"),
    /** No quoting is certain to work: only values that need none. */
    UNCLEAR("here: the place is inside backticks, a test, or what does not read like a script"),
    /** Words are evaluated: only numbers. */
    ARITHMETIC("in arithmetic, where only whole numbers are"),
    /** The character in front would change what follows. */
    FORBIDDEN("inside ${…}, or behind a backslash or a dollar sign");

    private static final int LONGEST_EXPANSION = 500;
    private static final String HARMLESS = "[A-Za-z0-9_./:@%+,=-]";
    private static final Pattern EXPANSION =
            Pattern.compile("(?:" + HARMLESS + "|\\$\\{[A-Za-z_][A-Za-z0-9_]*+(?::?[-=?+]" + HARMLESS + "*+)?\\})*+");

    private final String where;

    ShellPlace(String where) {
        this.where = where;
    }

    /** For a message: where this is. */
    String where() {
        return where;
    }

    /** Whether a value needs no quoting anywhere. */
    static boolean isHarmless(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> FormulaNames.isVariablePart((char) c) || isSign(c));
    }

    private static boolean isSign(int c) {
        return "./:@%+,-".indexOf(c) >= 0;
    }

    /** The value as the script must have it here, or empty if there is no safe way. */
    Optional<String> quote(String value) {
        return switch (this) {
            case BARE -> Optional.of("'" + insideSingle(value) + "'");
            case SINGLE -> Optional.of(insideSingle(value));
            case DOUBLE -> Optional.of(escaped(value, "\\\"$`").replace("!", "\"'!'\""));
            case HERE_DOCUMENT -> Optional.of(escaped(value, "\\$`"));
            case LITERAL_HERE_DOCUMENT, COMMENT -> Optional.of(value);
            case UNCLEAR -> Optional.of(value).filter(ShellPlace::isHarmless);
            case ARITHMETIC -> Optional.of(value).filter(ShellPlace::isNumber);
            case FORBIDDEN -> Optional.empty();
        };
    }

    /** A default that the shell is to expand, as one word. */
    Optional<String> expand(String value) {
        if (value.length() > LONGEST_EXPANSION || !EXPANSION.matcher(value).matches()) {
            return Optional.empty();
        }
        return switch (this) {
            case BARE -> Optional.of("\"" + value + "\"");
            case SINGLE -> Optional.of("'\"" + value + "\"'");
            case DOUBLE, HERE_DOCUMENT, LITERAL_HERE_DOCUMENT, COMMENT -> Optional.of(value);
            case UNCLEAR, ARITHMETIC, FORBIDDEN -> Optional.empty();
        };
    }

    private static String insideSingle(String value) {
        return value.replace("'", "'\\''");
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String escaped(String value, String special) {
        StringBuilder out = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (special.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
