package ai.disinto.examples.lifecycle;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The end of the story for people: a table, what must hold, and what the audit log says. */
record EndingText(PrintWriter out) {
    private static final String ROW = "%-5s  %-38s  %8s  %6s  %7s  %4s  %7s%n";

    void print(Ending ending) {
        out.println();
        out.printf(ROW, "issue", "", "attempts", "builds", "reviews", "pull", "seconds");
        ending.issues().forEach(this::row);
        Ending.Cost cost = ending.cost();
        int issues = ending.issues().size();
        out.printf(
                Locale.ROOT,
                "%n%d issues in %.1f s with %d requests, of which %.1f s in the services%n",
                issues,
                cost.seconds(),
                cost.requests(),
                cost.forgeSeconds());
        out.println("audit log  " + ending.auditLog());
        rules(ending.rules());
        if (!ending.inTime()) {
            out.println("NOT HELD   the end was reached: it was not within the limit, or an issue is blocked");
            out.println();
            out.println(ending.status());
        }
        out.flush();
    }

    private void row(IssueRow row) {
        out.printf(
                ROW,
                "#" + row.issue(),
                row.title(),
                row.attempts(),
                row.redBuilds() == 0 ? row.builds() + "" : row.builds() + " (" + row.redBuilds() + " red)",
                row.reviews(),
                "#" + row.pull(),
                row.seconds() < 0 ? "-" : String.format(Locale.ROOT, "%.1f", row.seconds()));
    }

    private void rules(List<Finding> rules) {
        long held = rules.stream().filter(Finding::holds).count();
        rules.stream()
                .filter(rule -> !rule.holds())
                .forEach(rule -> out.println("NOT HELD   " + rule.rule() + ": " + rule.detail()));
        out.println("checked    " + held + " of " + rules.size() + " rules hold");
    }
}
