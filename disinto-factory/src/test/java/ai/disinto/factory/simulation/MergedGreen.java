package ai.disinto.factory.simulation;

import ai.disinto.factory.simulation.Story.Build;
import ai.disinto.forge.model.PullRequest;
import java.time.Instant;
import java.util.List;

/** What was merged had been built, and the last build before was good. */
final class MergedGreen implements Invariant {
    @Override
    public List<String> violations(Simulation run) {
        return run.world.allPulls().stream()
                .filter(PullRequest::isMerged)
                .filter(pull -> !isGreen(run.world.story, pull))
                .map(pull -> "pull request #" + pull.number() + " was merged red or unbuilt")
                .toList();
    }

    private static boolean isGreen(Story story, PullRequest pull) {
        Instant merged = pull.mergedAt().orElseThrow();
        List<Build> before = story.builds(pull.head().sha()).stream()
                .filter(build -> !build.at().isAfter(merged))
                .toList();
        return !before.isEmpty() && before.get(before.size() - 1).isGreen();
    }
}
