package ai.disinto.core.prerequisite;

import java.util.List;

/** Progress and constraints as tables. */
final class MarkdownTables {
    private final TreeAnalysis analysis;
    private final StringBuilder out = new StringBuilder();

    MarkdownTables(TreeAnalysis analysis) {
        this.analysis = analysis;
    }

    String write(int constraints) {
        row("Milestone", "Done", "In progress", "Ready", "Blocked", "Without items", "Items done");
        row("---", "---", "---", "---", "---", "---", "---");
        for (MilestoneProgress progress : analysis.milestones()) {
            row(
                    MarkdownText.escape(progress.milestone().orElse("no milestone")),
                    progress.done() + "/" + progress.total(),
                    String.valueOf(progress.count(PrerequisiteStatus.IN_PROGRESS)),
                    String.valueOf(progress.count(PrerequisiteStatus.READY)),
                    String.valueOf(progress.count(PrerequisiteStatus.BLOCKED)),
                    String.valueOf(progress.count(PrerequisiteStatus.EMPTY)),
                    progress.itemsDone() + "/" + progress.items());
        }
        out.append('\n');
        row("Constraint", "Issues", "Objective", "Status", "Objectives unblocked", "Items unblocked");
        row("---", "---", "---", "---", "---", "---");
        List<RankedItem> ranked = analysis.mostUnblocking();
        ranked.subList(0, Math.min(constraints, ranked.size())).forEach(this::constraint);
        return out.toString();
    }

    private void constraint(RankedItem ranked) {
        row(
                MarkdownText.escape(ranked.item().text()),
                ChangeDigest.numbers(ranked.item().issues()),
                MarkdownText.escape(ranked.objective().name()),
                analysis.status(ranked.item()).word(),
                String.valueOf(ranked.unblocks()),
                String.valueOf(ranked.unblockedItems()));
    }

    private void row(String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
