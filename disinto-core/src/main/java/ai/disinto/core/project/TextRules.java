package ai.disinto.core.project;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.secret.Secret;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What the texts of a project file may be, so that later tools can take them as they are. */
final class TextRules {
    private static final int LONGEST_USER = 40;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 4_096;

    private TextRules() {}

    /** A text that no tool takes for anything else: visible characters, no option. */
    static Optional<Complaint> unsafe(String text) {
        if (text.codePoints().anyMatch(TextRules::isInvisible)) {
            return Optional.of(Complaint.error(
                    "project.unsafe-value", "has a control character", "write it with visible characters only"));
        }
        if (text.startsWith("-")) {
            return Optional.of(Complaint.error(
                    "project.unsafe-value",
                    "begins with a dash, which programs take for an option: " + Complaint.shown(text),
                    "begin with another character"));
        }
        return text.length() <= LONGEST_TEXT
                ? Optional.empty()
                : Optional.of(Complaint.error(
                        "project.unsafe-value", "has " + text.length() + " characters", "use at most " + LONGEST_TEXT));
    }

    static Judged<String> projectName(String text) {
        return named(text, "project.invalid-name", LONGEST_NAME);
    }

    static Judged<String> container(String text) {
        return named(text, "project.invalid-container", LONGEST_NAME);
    }

    static Judged<String> forgeUser(String text) {
        return named(text, "project.invalid-forge-user", LONGEST_USER);
    }

    static Judged<String> role(String text) {
        return named(text, "project.invalid-role", LONGEST_USER);
    }

    static Judged<String> model(String text) {
        return judged(
                text,
                unsafe(text)
                        .or(() -> isWritten(text, c -> c != '"' && c != '\'')
                                ? Optional.empty()
                                : Optional.of(Complaint.error(
                                        "project.invalid-model",
                                        "is " + Complaint.shown(text),
                                        "give the name of the model"))));
    }

    static Judged<String> path(String text) {
        Optional<Complaint> unsafe = unsafe(text);
        if (unsafe.isPresent() || text.isBlank()) {
            return Judged.bad(unsafe.orElse(
                    Complaint.error("project.invalid-path", "is blank", "give a path, or leave the key out")));
        }
        if (!text.startsWith("/") && !isDrive(text)) {
            return Judged.doubtful(
                    text,
                    Complaint.warning(
                            "project.relative-path",
                            "is no absolute path: " + Complaint.shown(text),
                            "write it from the root on; ~ and variables are not expanded"));
        }
        return Judged.good(text);
    }

    static Judged<String> branch(String text) {
        Optional<Complaint> unsafe = unsafe(text);
        return judged(
                text,
                unsafe.or(() -> BranchName.isValid(text)
                        ? Optional.empty()
                        : Optional.of(Complaint.error(
                                "project.invalid-branch",
                                Complaint.shown(text) + " cannot be the name of a branch",
                                "give the name without refs/heads/, as git branch shows it"))));
    }

    static Judged<RepositorySlug> slug(String text) {
        return RepositorySlug.find(text)
                .filter(slug -> !text.startsWith("-") && !slug.name().startsWith("-"))
                .map(Judged::good)
                .orElseGet(() -> Judged.bad(Complaint.error(
                        "project.invalid-repository",
                        "is no repository: " + Complaint.shown(text),
                        "write owner/name, with letters, digits, dots, dashes and underscores")));
    }

    static Judged<Secret> secret(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Character::isISOControl)
                ? Judged.good(Secret.of(text))
                : Judged.bad(Complaint.error(
                        "project.invalid-key",
                        text.isEmpty() ? "is empty" : "has a control character",
                        "give the key in one line, or leave it out for endpoints that need none"));
    }

    private static Judged<String> named(String text, String code, int longest) {
        boolean good = text.length() <= longest
                && isWritten(text, c -> isLetterOrDigit(c) || c == '.' || c == '_' || c == '-')
                && isLetterOrDigit(text.charAt(0));
        return judged(
                text,
                good
                        ? Optional.empty()
                        : Optional.of(Complaint.error(
                                code,
                                "is " + Complaint.shown(text),
                                "use letters, digits, dots, dashes and underscores, a letter or digit first, at most "
                                        + longest)));
    }

    private static Judged<String> judged(String text, Optional<Complaint> complaint) {
        return complaint.<Judged<String>>map(Judged::bad).orElseGet(() -> Judged.good(text));
    }

    private static boolean isWritten(String text, IntPredicate allowed) {
        return !text.isBlank() && text.chars().allMatch(allowed);
    }

    static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isDrive(String text) {
        return text.length() > 2
                && isLetterOrDigit(text.charAt(0))
                && text.charAt(1) == ':'
                && (text.charAt(2) == '\\' || text.charAt(2) == '/');
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
