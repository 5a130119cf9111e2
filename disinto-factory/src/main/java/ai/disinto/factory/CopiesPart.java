package ai.disinto.factory;

import ai.disinto.factory.TickLog.Pen;
import ai.disinto.forge.git.SweptCopy;
import ai.disinto.forge.git.SweptCopy.Fate;

/** Removes the clones of work that nobody came back to. */
record CopiesPart(ProjectState state, Pen pen) {
    void run() {
        for (Station station : state.stations()) {
            for (SweptCopy copy : station.sweep()) {
                tell(station, copy);
            }
        }
    }

    private void tell(Station station, SweptCopy copy) {
        String clone = "the clone " + copy.name() + " of " + station.login();
        if (copy.fate() == Fate.REMOVED) {
            pen.done("Removed " + clone + ", which nobody used for a day.");
        } else if (copy.fate() == Fate.FAILED) {
            pen.held("Could not remove " + clone + ": " + copy.detail() + ".");
        }
    }
}
