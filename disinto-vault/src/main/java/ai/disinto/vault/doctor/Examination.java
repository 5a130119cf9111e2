package ai.disinto.vault.doctor;

import ai.disinto.core.document.Severity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a doctor found at one moment. */
public final class Examination {
    private final List<Finding> findings;
    private final RemedyPlan plan;

    Examination(List<Finding> findings, RemedyPlan plan) {
        this.findings = List.copyOf(findings);
        this.plan = plan;
    }

    /**
     * Answers what was found.
     *
     * @return the findings, in the order in which one should look at them
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Answers the findings of one kind.
     *
     * @param code the kind
     * @return the findings, in their order
     */
    public List<Finding> findings(FindingCode code) {
        Objects.requireNonNull(code, "code");
        return findings.stream().filter(finding -> finding.code() == code).toList();
    }

    /**
     * Answers whether the vault can do its work.
     *
     * @return {@code true} if there is neither an error nor a warning
     */
    public boolean isHealthy() {
        return findings.stream().allMatch(finding -> finding.code().severity() == Severity.INFO);
    }

    /**
     * Answers what would mend it.
     *
     * @return the plan, which has done nothing yet
     */
    public RemedyPlan plan() {
        return plan;
    }

    /**
     * Explains everything to a person.
     *
     * @return the findings, three lines each; one line that says so if there are none
     */
    public String explain() {
        return findings.isEmpty()
                ? "nothing to complain about"
                : findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    /** Answers the number of findings. */
    @Override
    public String toString() {
        return "Examination[" + findings.size() + " findings, healthy " + isHealthy() + "]";
    }
}
