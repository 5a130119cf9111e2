package ai.disinto.factory.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a run.
 *
 * @param seed of the run
 * @param violations each with the name of its rule; none if all hold
 * @param calls that reached the forge, in order
 * @param lines what happened
 */
record Verdict(long seed, List<String> violations, List<String> calls, List<String> lines) {
    static Verdict of(Scenario scenario, Path folder) throws InterruptedException {
        try (Simulation run = new Simulation(scenario, folder)) {
            boolean rests = run.play();
            List<String> calls = Trace.of(run.world.embedded.calls());
            List<String> violations = new ArrayList<>(violations(run));
            if (!rests) {
                violations.add("Rest: it does not come to rest");
            }
            return new Verdict(scenario.seed(), violations, calls, List.copyOf(run.world.story.lines()));
        }
    }

    static List<String> violations(Simulation run) {
        return Invariant.all().stream()
                .flatMap(rule -> rule.violations(run).stream()
                        .map(words -> rule.getClass().getSimpleName() + ": " + words))
                .toList();
    }

    boolean isSound() {
        return violations.isEmpty();
    }

    /** What is wrong, how to see it again, and what led to it. */
    String explain() {
        return "seed " + seed + " broke:\n" + String.join("\n", violations)
                + "\nreplay: mvn -q test -pl disinto-factory -am -Dtest=SimulationTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Ddisinto.simulation.seed=" + seed
                + "\n" + String.join("\n", lines);
    }
}
