package ai.disinto.factory.simulation;

import ai.disinto.factory.simulation.Story.Held;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No claim is won while another one holds: each lasts as long as its lease at least, unless it is given back. */
final class ClaimedByOne implements Invariant {
    static final Duration LEASE = Duration.ofHours(1);

    @Override
    public List<String> violations(Simulation run) {
        List<String> out = new ArrayList<>();
        List<Held> all = run.world.story.held();
        Map<Integer, Held> holders = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Held held = all.get(i);
            Optional<Held> before = Optional.ofNullable(holders.get(held.issue()));
            if (held.begins()) {
                List<Held> later = all.subList(i + 1, all.size());
                before.filter(each -> holds(each, held, later)).ifPresent(each -> out.add(words(each, held)));
                holders.put(held.issue(), held);
            } else if (before.isPresent() && before.get().login().equals(held.login())) {
                holders.remove(held.issue());
            }
        }
        return out;
    }

    private static boolean holds(Held before, Held held, List<Held> later) {
        boolean saysSoLater = held.isAmidst()
                && later.stream()
                        .filter(each -> each.issue() == before.issue())
                        .anyMatch(each -> !each.begins() && each.login().equals(before.login()));
        return !saysSoLater && held.at().isBefore(before.at().plus(LEASE));
    }

    private static String words(Held before, Held held) {
        return "issue #" + held.issue() + " was claimed by " + held.login() + " at " + held.at() + ", while "
                + before.login() + " had it since " + before.at();
    }
}
