package ai.disinto.factory.simulation;

import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.model.Issue;
import java.util.List;
import java.util.Optional;

/** A vision is closed only when all that was filed for it is done, and all was filed. */
final class VisionsComplete implements Invariant {
    @Override
    public List<String> violations(Simulation run) {
        Optional<Issue> closed =
                run.vision().map(run.world.code().issues()::get).filter(vision -> !vision.isOpen());
        if (closed.isEmpty()) {
            return List.of();
        }
        String mark = "vision(#" + closed.get().number() + ")";
        List<Issue> filed = run.world.code().issues().list(IssueQuery.all()).stream()
                .filter(issue -> issue.title().startsWith(mark))
                .toList();
        boolean isComplete =
                filed.size() >= run.scenario().steps() && filed.stream().noneMatch(Issue::isOpen);
        return isComplete
                ? List.of()
                : List.of("the vision was closed, with " + filed.size() + " of "
                        + run.scenario().steps() + " issues filed, and open ones among them or missing");
    }
}
