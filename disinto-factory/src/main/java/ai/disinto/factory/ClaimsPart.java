package ai.disinto.factory;

import ai.disinto.factory.TickLog.Pen;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.ReconcileReport;
import java.time.Instant;
import java.util.Optional;

/** Goes on with the own claims, renews them, and puts back what nobody has. */
record ClaimsPart(ProjectState state, Pen pen) {
    private static final int SHARES = 3;

    /** What happens even while the factory rests: nobody else takes the work meanwhile. */
    void keep() throws InterruptedException {
        for (ClaimMemory.Key key : state.memory().all()) {
            if (!state.items().containsKey(key.issue())) {
                pen.issue(key.issue()).guarded(() -> resume(key));
            }
        }
        state.renew(SHARES, pen.log());
    }

    private void resume(ClaimMemory.Key key) {
        Optional<Station> station = state.stations().stream()
                .filter(each -> each.login().equals(key.login()))
                .findFirst();
        if (station.isEmpty()) {
            pen.issue(key.issue()).held("It is claimed by " + key.login() + ", who does not work here any more.");
            return;
        }
        Optional<Claim> claim = station.get().claims().resume(key.issue(), key.nonce());
        if (claim.isEmpty()) {
            state.memory().forget(key.issue(), key.nonce());
            pen.issue(key.issue()).held("The claim of an earlier run is over.");
            return;
        }
        Instant now = state.settings().now();
        WorkItem item = new WorkItem(station.get(), claim.get(), ledger(station.get(), key), now);
        state.items().put(key.issue(), item);
        pen.issue(key.issue()).done("Goes on with the claim of an earlier run.");
    }

    private AttemptLedger ledger(Station station, ClaimMemory.Key key) {
        return AttemptLedger.read(station.repository(), key.issue(), key.login(), key.nonce(), state.logins());
    }

    void reconcile() {
        ReconcileReport report = state.stations().get(0).claims().reconcile();
        report.steps().forEach(step -> pen.issue(step.issue()).done("Put right: " + step + "."));
        report.stranded().forEach(issue -> pen.issue(issue.number()).held("Stranded: " + issue.explanation() + "."));
        state.stranded(report.stranded());
    }
}
