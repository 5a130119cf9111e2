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
        if (!isVisible(Objects.requireNonNull(text, property))) {
            throw new IllegalArgumentException(property + " must have visible characters and no control character");
        }
        return text;
    }

    static String variable(String property, String name) {
        Objects.requireNonNull(name, property);
        boolean good = !name.isEmpty() && !isDigit(name.charAt(0));
        if (!good || !name.chars().allMatch(c -> isLetterOrDigit(c) || c == '_')) {
            throw new IllegalArgumentException(
                    property + " must be letters, digits and underscores, no digit first, got \"" + name + "\"");
        }
        return name;
    }

    static boolean isVisible(String text) {
        return !text.isBlank() && text.codePoints().noneMatch(Names::isUnwritable);
    }

    static boolean isUnwritable(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
