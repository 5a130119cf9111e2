package ai.disinto.factory.simulation;

import ai.disinto.factory.simulation.Story.Fired;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The vault lets nothing through that no person approved before, and nothing twice. */
final class VaultAsked implements Invariant {
    @Override
    public List<String> violations(Simulation run) {
        List<String> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fired fired : run.world.story.fired()) {
            Optional<Instant> approved =
                    Optional.ofNullable(run.world.story.approvals().get(fired.action()));
            if (approved.filter(time -> !time.isAfter(fired.at())).isEmpty()) {
                out.add("the action " + fired.action() + " was fired without an approval");
            }
            if (!seen.add(fired.action())) {
                out.add("the action " + fired.action() + " was fired twice");
            }
        }
        return out;
    }
}
