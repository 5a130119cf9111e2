package ai.disinto.examples.report;

import java.util.List;
import java.util.Optional;

/**
 * What a factory's files say, as {@code report --json} prints it. {@code docs/report.md} describes every field.
 *
 * @param formulas the formulas, broken ones included
 * @param projects the project files
 * @param objectives what the vision still needs
 * @param ready what can be worked on now, in constraint order
 * @param vaultBlocked items that wait for a person
 * @param contradictions written statuses that are not what the items come to
 * @param sprints the pitches
 * @param requests what was asked of people
 * @param problems everything wrong with folders and files other than formulas
 */
record FactoryReport(
        List<FormulaEntryReport> formulas,
        List<ProjectReport> projects,
        List<ObjectiveReport> objectives,
        List<ReadyReport> ready,
        List<VaultBlockReport> vaultBlocked,
        List<ContradictionReport> contradictions,
        List<SprintReport> sprints,
        List<RequestReport> requests,
        List<ProblemReport> problems) {

    record FormulaEntryReport(String file, String name, boolean valid, int steps, List<ProblemReport> diagnostics) {}

    record ProjectReport(
            String file,
            boolean valid,
            Optional<String> name,
            Optional<String> repo,
            Optional<String> opsRepo,
            List<String> agents) {}

    record ObjectiveReport(
            Optional<String> milestone,
            String name,
            List<Integer> issues,
            Optional<String> written,
            String computed,
            List<ItemReport> items) {}

    record ItemReport(String text, boolean done, List<Integer> issues, Optional<String> blockedOnVault) {}

    record ReadyReport(String objective, String text, List<Integer> issues, int unblocks) {}

    record VaultBlockReport(
            String objective, String text, Optional<String> request, boolean requestExists, Optional<String> since) {}

    record ContradictionReport(String kind, String subject, String written, String computed, int line) {}

    record SprintReport(
            String file,
            String title,
            List<Integer> visionIssues,
            List<ForkReport> forks,
            List<SubIssueReport> subIssues) {}

    record ForkReport(String label, String topic, List<String> options, Optional<String> recommended) {}

    record SubIssueReport(String id, String title, List<String> dependsOn) {}

    record RequestReport(
            String file, String title, String form, List<Integer> unblocks, String state, Optional<String> since) {}

    record ProblemReport(
            String file, String code, String severity, int line, int column, String message, String hint) {}
}
