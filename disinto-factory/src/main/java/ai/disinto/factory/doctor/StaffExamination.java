package ai.disinto.factory.doctor;

import ai.disinto.core.document.Severity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a doctor found at one moment. Immutable. */
public final class StaffExamination {
    private final List<StaffFinding> findings;

    StaffExamination(List<StaffFinding> findings) {
        this.findings = List.copyOf(findings);
    }

    /**
     * Answers what was found.
     *
     * @return the findings: those of the files, then agent by agent
     */
    public List<StaffFinding> findings() {
        return findings;
    }

    /**
     * Answers the findings of one kind.
     *
     * @param code such as {@code staff.missing-permission}
     * @return the findings, in their order
     */
    public List<StaffFinding> findings(String code) {
        Objects.requireNonNull(code, "code");
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }

    /**
     * Answers whether the agents can do their work, and no more than that.
     *
     * @return {@code true} if there is neither an error nor a warning
     */
    public boolean isHealthy() {
        return findings.stream().allMatch(finding -> finding.severity() == Severity.INFO);
    }

    /**
     * Explains everything to a person.
     *
     * @return the findings, two lines each; one line that says so if there are none
     */
    public String explain() {
        return findings.isEmpty()
                ? "nothing to complain about"
                : findings.stream().map(StaffFinding::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaffExamination that && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return findings.hashCode();
    }

    /** Answers the number of findings. */
    @Override
    public String toString() {
        return "StaffExamination[" + findings.size() + " findings, healthy " + isHealthy() + "]";
    }
}
