package ai.disinto.factory.simulation;

import ai.disinto.factory.simulation.Story.Held;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No claim is won while another one holds: each lasts as long as its lease at least, unless it is given back. */
final class ClaimedByOne implements Invariant {
    static final Duration LEASE = Duration.ofHours(1);

    @Override
    public List<String> violations(Simulation run) {
        List<String> out = new ArrayList<>();
        Map<Integer, Held> holders = new HashMap<>();
        for (Held held : run.world.story.held()) {
            Held before = holders.get(held.issue());
            if (!held.begins()) {
                if (before != null && before.login().equals(held.login())) {
                    holders.remove(held.issue());
                }
            } else if (before != null && held.at().isBefore(before.at().plus(LEASE))) {
                out.add("issue #" + held.issue() + " was claimed by " + held.login() + " at " + held.at() + ", while "
                        + before.login() + " had it since " + before.at());
                holders.put(held.issue(), held);
            } else {
                holders.put(held.issue(), held);
            }
        }
        return out;
    }
}
