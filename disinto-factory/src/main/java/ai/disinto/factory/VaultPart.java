package ai.disinto.factory;

import ai.disinto.factory.FactoryProject.VaultParts;
import ai.disinto.factory.TickLog.Pen;
import ai.disinto.vault.dispatch.DispatchOutcome;
import ai.disinto.vault.dispatch.DispatchedAction;
import ai.disinto.vault.dispatch.PassReport;
import java.util.Set;

/** A pass of the dispatcher of the vault. */
record VaultPart(VaultParts parts, Pen pen) {
    private static final Set<DispatchOutcome> CHANGES = Set.of(DispatchOutcome.FIRED, DispatchOutcome.RELEASED);

    void run() throws InterruptedException {
        PassReport report = parts.dispatcher().pass();
        report.pauses().forEach(pause -> pen.held("The vault rests: " + pause + "."));
        report.requests().forEach(request -> pen.held("Asked for: " + request + "."));
        for (DispatchedAction action : report.actions()) {
            if (CHANGES.contains(action.outcome())) {
                pen.done(action.toString());
            } else {
                pen.held(action.toString());
            }
        }
    }
}
