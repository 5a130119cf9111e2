package ai.disinto.vault.audit;

import java.util.Objects;
import java.util.Optional;

/**
 * What came of checking an audit log.
 *
 * @param records how many records are right, counted from the first
 * @param head the last of them; what to keep elsewhere if the log is intact
 * @param fault what is wrong first; empty if the log is intact
 */
public record AuditVerification(long records, AuditHead head, Optional<AuditFault> fault) {
    /**
     * Checks the parts.
     *
     * @param records how many records are right
     * @param head the last of them
     * @param fault what is wrong first
     */
    public AuditVerification {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(fault, "fault");
    }

    /** {@return whether nothing is wrong} */
    public boolean isIntact() {
        return fault.isEmpty();
    }

    /** Answers it on one line for a person. */
    @Override
    public String toString() {
        return fault.map(wrong -> "broken at " + wrong)
                .orElse("intact, " + records + " records, ends with " + head.hash());
    }
}
