package ai.disinto.vault.route;

import java.util.Objects;

/**
 * One thing in which the protection of a branch is not what a profile wants.
 *
 * @param branch the branch
 * @param field the field of the rule, in the words of the server; {@code branch} if the branch does not exist, {@code
 *     rule} if it has no rule
 * @param wanted what it should be
 * @param actual what it is; empty if there is nothing
 */
public record ProtectionDifference(String branch, String field, String wanted, String actual) {
    /**
     * Checks that nothing is missing.
     *
     * @param branch the branch
     * @param field the field of the rule
     * @param wanted what it should be
     * @param actual what it is
     */
    public ProtectionDifference {
        Objects.requireNonNull(branch, "branch");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(actual, "actual");
    }

    /** Answers one line for a report. */
    @Override
    public String toString() {
        return branch + ": " + field + " should be " + shown(wanted) + " and is " + shown(actual);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : value;
    }
}
