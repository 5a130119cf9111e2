package ai.disinto.core.agent;

import java.util.Objects;

/** What may be the name of somebody. */
final class Names {
    private Names() {}

    static String agent(String name) {
        visible("name", name);
        if (name.equals("schedule") || name.chars().noneMatch(Names::isLetterOrDigit)) {
            throw new IllegalArgumentException(
                    "name of an agent must have a letter or digit, and not be \"schedule\", got \"" + name + "\"");
        }
        return name;
    }

    static String visible(String property, String text) {
        Objects.requireNonNull(text, property);
        if (text.isBlank() || text.codePoints().anyMatch(Names::isUnwritable)) {
            throw new IllegalArgumentException(property + " must have visible characters and no control character");
        }
        return text;
    }

    static boolean isUnwritable(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
