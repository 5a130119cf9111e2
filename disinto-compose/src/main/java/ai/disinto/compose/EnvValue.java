package ai.disinto.compose;

import java.util.Optional;

/**
 * A value as {@code .env} has it. Old compose fills in <code>${…}</code> in every kind of quotes and takes two backslashes
 * for one, new compose fills in variables outside of single quotes, a shell does all of that in double quotes; what is
 * written here means the same to all three.
 */
final class EnvValue {
    private EnvValue() {}

    static String written(String name, String value) {
        return find(value)
                .orElseThrow(() -> new IllegalArgumentException("value of " + name
                        + " must have no control character, no ${, not both kinds of quotes, and no backslash at its end,"
                        + " before another one or beside a quote: no form means the same to every reader"));
    }

    static Optional<String> find(String value) {
        if (value.chars().allMatch(EnvValue::isBare)) {
            return Optional.of(value);
        }
        if (value.contains("${") || value.codePoints().anyMatch(EnvValue::isUnwritable)) {
            return Optional.empty();
        }
        boolean single = value.indexOf('\'') < 0 && !value.endsWith("\\") && !value.contains("\\\\");
        boolean twofold = "\"\\$`!".chars().noneMatch(c -> value.indexOf(c) >= 0);
        if (single) {
            return Optional.of("'" + value + "'");
        }
        return twofold ? Optional.of('"' + value + '"') : Optional.empty();
    }

    private static boolean isBare(int c) {
        return TextPart.isNamePart(c) || "-./:@%+,=".indexOf(c) >= 0;
    }

    private static boolean isUnwritable(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || point == 0xfeff;
    }
}
