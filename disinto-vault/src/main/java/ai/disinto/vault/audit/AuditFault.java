package ai.disinto.vault.audit;

import java.util.Objects;

/**
 * The first thing in an audit log that is not as the vault wrote it.
 *
 * @param record the number of the first record that is wrong, missing or too much, from 1
 * @param file the file in which it is seen
 * @param line the line, from 1; 0 if it is about the file as a whole
 * @param why what is wrong
 */
public record AuditFault(long record, String file, int line, String why) {
    /**
     * Checks the parts.
     *
     * @param record the number of the record
     * @param file the file
     * @param line the line
     * @param why what is wrong
     */
    public AuditFault {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(why, "why");
    }

    /** Answers it on one line for a person. */
    @Override
    public String toString() {
        return "record " + record + " (" + file + (line > 0 ? ":" + line : "") + "): " + why;
    }
}
