package ai.disinto.forge.manifest;

import java.util.Optional;

/** What the parts of an action must be; each rule answers what is wrong, in words that follow the name of the part. */
final class ActionRules {
    static final int LONGEST_TITLE = 255;
    static final int LONGEST_BODY = 60_000;

    private ActionRules() {}

    static void require(String name, Optional<String> problem) {
        if (problem.isPresent()) {
            throw new IllegalArgumentException(name + " " + problem.get());
        }
    }

    static Optional<String> number(long number) {
        return number < 1 || number > Integer.MAX_VALUE
                ? Optional.of("must be a number from 1, got " + number)
                : Optional.empty();
    }

    static Optional<String> line(String text) {
        if (text.isBlank()) {
            return Optional.of("must not be blank");
        }
        if (text.length() > LONGEST_TITLE) {
            return Optional.of("must have at most " + LONGEST_TITLE + " characters, got " + text.length());
        }
        return text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0 ? Optional.of("must be one line") : characters(text);
    }

    static Optional<String> text(String text) {
        if (text.isBlank()) {
            return Optional.of("must not be blank");
        }
        return text.length() > LONGEST_BODY
                ? Optional.of("must have at most " + LONGEST_BODY + " characters, got " + text.length())
                : characters(text);
    }

    static Optional<String> digest(String text) {
        return text.matches("[0-9a-f]{64}")
                ? Optional.empty()
                : Optional.of("must be a SHA-256 digest, 64 hexadecimal digits in small letters");
    }

    /** Control characters but line breaks and tabs, and halves of characters. */
    private static Optional<String> characters(String text) {
        return text.codePoints()
                .filter(ActionRules::isRefused)
                .mapToObj(point -> String.format("must not have the character U+%04X", point))
                .findFirst();
    }

    private static boolean isRefused(int point) {
        boolean control = point < 0x20 && point != '\n' && point != '\t' && point != '\r';
        return control || (point >= 0x7f && point < 0xa0) || (point >= 0xd800 && point <= 0xdfff) || point == 0xfffe;
    }
}
