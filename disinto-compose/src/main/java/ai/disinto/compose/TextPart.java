package ai.disinto.compose;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Words, or one variable. */
sealed interface TextPart {

    /** As a compose file has it. */
    String written();

    /** What it becomes; empty when a required variable is missing. */
    Optional<String> resolve(Map<String, String> environment);

    /** Text that means itself. */
    record Words(String text) implements TextPart {
        @Override
        public String written() {
            return text.replace("$", "$$");
        }

        @Override
        public Optional<String> resolve(Map<String, String> environment) {
            return Optional.of(text);
        }
    }

    /** A variable; {@code operator} is empty, {@code :-}, {@code -}, {@code :?} or {@code ?}. */
    record Variable(String name, String operator, String argument) implements TextPart {

        static Variable of(String name, String operator, String argument) {
            if (!isName(Objects.requireNonNull(name, "name"))) {
                throw new IllegalArgumentException(
                        "name of a variable must be letters, digits and underscores, no digit first, got \"" + name
                                + "\"");
            }
            if (!isArgument(argument)) {
                throw new IllegalArgumentException(
                        "what stands for " + name + " must have no dollar sign, brace, backslash or control character");
            }
            return new Variable(name, operator, argument);
        }

        @Override
        public String written() {
            return "${" + name + operator + argument + "}";
        }

        @Override
        public Optional<String> resolve(Map<String, String> environment) {
            String value = environment.get(name);
            if (value != null && !(value.isEmpty() && operator.startsWith(":"))) {
                return Optional.of(value);
            }
            return operator.endsWith("?") ? Optional.empty() : Optional.of(argument);
        }

        boolean isRequired() {
            return operator.endsWith("?");
        }
    }

    static boolean isName(String name) {
        boolean good = !name.isEmpty() && !(name.charAt(0) >= '0' && name.charAt(0) <= '9');
        return good && name.chars().allMatch(TextPart::isNamePart);
    }

    static boolean isNamePart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean isArgument(String text) {
        return text.codePoints()
                .noneMatch(point -> "${}\\".indexOf(point) >= 0
                        || Character.isISOControl(point)
                        || Character.getType(point) == Character.SURROGATE
                        || point == 0x2028
                        || point == 0x2029);
    }

    /** Whether a file and a variable can hold a text: not NUL, not half of a surrogate pair. */
    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    static String storable(String property, String text) {
        Objects.requireNonNull(text, property);
        text.codePoints().forEach(point -> {
            if (point == 0 || Character.getType(point) == Character.SURROGATE) {
                throw new IllegalArgumentException(property
                        + String.format(java.util.Locale.ROOT, " must not have the character U+%04X", point)
                        + ": no file can hold it");
            }
        });
        return text;
    }
}
