package ai.disinto.examples.report;

import ai.disinto.examples.report.FactoryReport.ContradictionReport;
import ai.disinto.examples.report.FactoryReport.ItemReport;
import ai.disinto.examples.report.FactoryReport.ObjectiveReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The objectives by milestone, written beside computed status. */
final class ObjectivesText {
    private static final int STATUS_WIDTH = "IN PROGRESS".length();

    private final FactoryReport report;
    private final Style style;

    ObjectivesText(FactoryReport report, Style style) {
        this.report = report;
        this.style = style;
    }

    void print(PrintWriter out) {
        out.println();
        out.println(style.title("Objectives")
                + style.faint("  " + report.objectives().size() + ", written → computed"));
        milestones().forEach((milestone, objectives) -> {
            out.println("  " + style.title(milestone));
            objectives.forEach(objective -> objective(out, objective));
        });
        for (ContradictionReport contradiction : report.contradictions()) {
            out.println("  " + style.warn("!") + " " + contradiction.subject() + ": written " + contradiction.written()
                    + " on line " + contradiction.line() + ", but its items come to " + contradiction.computed());
        }
    }

    private Map<String, List<ObjectiveReport>> milestones() {
        return report.objectives().stream()
                .collect(Collectors.groupingBy(
                        objective -> objective.milestone().orElse("Without a milestone"),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private void objective(PrintWriter out, ObjectiveReport objective) {
        long done = objective.items().stream().filter(ItemReport::done).count();
        String written = objective.written().orElse("–");
        String progress = done + "/" + objective.items().size();
        out.println("    " + status(written) + " → " + status(objective.computed()) + "  " + TextReport.pad(progress, 5)
                + "  " + objective.name());
    }

    private String status(String word) {
        String padded = TextReport.pad(word, STATUS_WIDTH);
        return switch (word) {
            case "DONE" -> style.good(padded);
            case "BLOCKED" -> style.bad(padded);
            case "READY", "IN PROGRESS" -> style.warn(padded);
            default -> style.faint(padded);
        };
    }
}
