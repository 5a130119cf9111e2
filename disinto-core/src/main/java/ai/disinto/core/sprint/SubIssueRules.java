package ai.disinto.core.sprint;

import java.util.Optional;

/** What the parts of a sub-issue must be; each rule answers what is wrong. */
final class SubIssueRules {
    private static final int LONGEST_ID = 100;

    private SubIssueRules() {}

    static void require(Optional<String> problem) {
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get());
        }
    }

    static Optional<String> idProblem(String id) {
        return isKebabCase(id)
                ? Optional.empty()
                : Optional.of("the id \"" + shortened(id) + "\" is not in kebab case");
    }

    static Optional<String> lineProblem(String name, String line) {
        if (line.isBlank()) {
            return Optional.of("the " + name + " is blank");
        }
        return line.indexOf('\n') >= 0
                ? Optional.of("the " + name + " \"" + shortened(line) + "\" has more than one line")
                : controlProblem(name, line);
    }

    static Optional<String> bodyProblem(String body) {
        return body.isBlank() ? Optional.of("the body is blank") : controlProblem("body", body);
    }

    /** Control characters but line feed and tab, and halves of characters. */
    static Optional<String> controlProblem(String name, String text) {
        return text.codePoints()
                .filter(SubIssueRules::isRefused)
                .mapToObj(point -> String.format("the %s has the character U+%04X", name, point))
                .findFirst();
    }

    private static boolean isRefused(int point) {
        boolean control = point < 0x20 && point != '\n' && point != '\t';
        boolean nonCharacter = point == 0xfffe || point == 0xffff;
        return control || (point >= 0x7f && point < 0xa0) || (point >= 0xd800 && point <= 0xdfff) || nonCharacter;
    }

    private static boolean isKebabCase(String id) {
        boolean ends = !id.startsWith("-") && !id.endsWith("-") && !id.contains("--");
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && ends
                && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ID ? text : text.substring(0, LONGEST_ID) + "…";
    }
}
