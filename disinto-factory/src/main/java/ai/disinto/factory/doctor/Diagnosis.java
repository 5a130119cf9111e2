package ai.disinto.factory.doctor;

import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the checks find, each thing once. */
final class Diagnosis {
    private final Set<StaffFinding> findings = new LinkedHashSet<>();

    void add(Diagnostic problem) {
        findings.add(StaffFinding.of(problem));
    }

    void add(StaffCode code, String subject, Words words) {
        findings.add(StaffFinding.of(code, code.severity(), subject, words));
    }

    /** Something about an agent. What it lacks while it is disabled is only to be known. */
    void add(StaffCode code, AgentEntry agent, Words words) {
        boolean idle = code.isLack() && !agent.status().permitted();
        findings.add(StaffFinding.of(code, idle ? Severity.INFO : code.severity(), agent.name(), words));
    }

    List<StaffFinding> findings() {
        return List.copyOf(findings);
    }
}
