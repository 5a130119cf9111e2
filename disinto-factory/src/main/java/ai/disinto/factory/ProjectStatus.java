package ai.disinto.factory;

import ai.disinto.factory.FactoryProject.VaultParts;
import ai.disinto.forge.work.QueueReport;
import ai.disinto.forge.work.QueuedIssue;
import ai.disinto.forge.work.SkippedIssue;
import ai.disinto.forge.work.StrandedIssue;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.vault.VaultReport;
import ai.disinto.vault.WaitingItem;

/** How a project stands. What cannot be found out is said, and hides nothing else. */
record ProjectStatus(ProjectState state, StatusText text) {
    void write() {
        text.heading(2, state.slug().toString());
        guarded(this::work);
        guarded(this::queue);
        if (state.options().vault.isPresent()) {
            VaultParts vault = state.options().vault.get();
            guarded(() -> vault(vault));
        }
    }

    private void work() {
        FactoryLimits limits = state.settings().limits();
        text.heading(3, "In work, " + state.items().size() + " of " + limits.issuesAtOnce());
        for (WorkItem item : state.items().values()) {
            String pull = item.ledger().pull().isPresent()
                    ? ", pull request #" + item.ledger().pull().getAsInt()
                    : "";
            String until =
                    item.claim().expiresAt().map(time -> " until " + time).orElse("");
            text.item("#" + item.issue() + " by " + item.station().login() + until + pull + ", attempt "
                    + item.ledger().count() + " of " + limits.attempts() + ". " + item.standing());
        }
        text.noneIf(state.items().isEmpty());
        for (StrandedIssue issue : state.stranded()) {
            text.item("Stranded: " + issue);
        }
    }

    private void queue() {
        QueueReport report = WorkQueue.of(state.stations().get(0).repository()).look();
        text.heading(3, "Queue");
        for (QueuedIssue issue : report.queue()) {
            text.item(issue + " " + issue.issue().title());
        }
        text.noneIf(report.queue().isEmpty());
        text.heading(3, "Not in the queue");
        for (SkippedIssue issue : report.skipped()) {
            text.item(issue + " (" + issue.issue().title() + ")");
        }
        text.noneIf(report.skipped().isEmpty());
    }

    private void vault(VaultParts parts) {
        VaultReport report = parts.vault().report();
        text.heading(3, "Vault");
        report.pauses().forEach(pause -> text.item("It rests: " + pause));
        for (WaitingItem item : report.waiting()) {
            text.item(item.explain(report.at()));
        }
        text.noneIf(report.waiting().isEmpty() && report.pauses().isEmpty());
    }

    private void guarded(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            text.item("This could not be found out: " + e.getMessage());
        }
    }
}
