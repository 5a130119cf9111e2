package ai.disinto.vault.doctor;

import java.util.Objects;

/**
 * One thing that is not as it should be, or that is to be known.
 *
 * @param code what kind of thing
 * @param subject whom or what it is about: an account, a branch, a file, a request
 * @param seen what was seen
 * @param remedy what would mend it with the least change
 */
public record Finding(FindingCode code, String subject, String seen, String remedy) {
    /**
     * Checks that nothing is missing.
     *
     * @param code what kind of thing
     * @param subject whom or what it is about
     * @param seen what was seen
     * @param remedy what would mend it
     */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(seen, "seen");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** Answers three lines for a report: what, why it matters, what to do. */
    @Override
    public String toString() {
        return code.severity().word() + ": " + subject + ": " + seen + " [" + code.word() + "]\n  " + code.reason()
                + "\n  " + remedy;
    }
}
