package ai.disinto.vault.doctor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the checks find, and the steps that mend it. */
final class Diagnosis {
    private final List<Finding> findings = new ArrayList<>();
    private final Set<RemedyStep> steps = new LinkedHashSet<>();

    void add(FindingCode code, String subject, String seen, String remedy) {
        findings.add(new Finding(code, subject, seen, remedy));
    }

    void add(FindingCode code, String subject, String seen, RemedyStep remedy) {
        add(code, subject, seen, remedy.title() + ": " + remedy.call());
        steps.add(remedy);
    }

    void plan(RemedyStep step) {
        steps.add(step);
    }

    List<Finding> findings() {
        return findings;
    }

    Set<RemedyStep> steps() {
        return steps;
    }
}
