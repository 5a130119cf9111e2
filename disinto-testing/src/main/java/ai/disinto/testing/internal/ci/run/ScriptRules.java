package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.access.Glob;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a test wants steps to do. The newest rule for a step decides. */
public final class ScriptRules {
    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    /**
     * A rule.
     *
     * @param workflow a glob pattern for the name of the workflow
     * @param step a glob pattern for the name of the step
     * @param release completed when the step may end
     */
    public record Rule(
            String workflow, String step, int exitCode, List<String> lines, CompletableFuture<Void> release) {
        boolean isFor(StepTask task) {
            return Glob.matches(workflow, task.workflow())
                    && Glob.matches(step, task.step().name());
        }
    }

    /** Puts a rule in place of an earlier one. */
    public void replace(Rule before, Rule after) {
        int place = rules.indexOf(before);
        if (place >= 0) {
            rules.set(place, after);
        }
    }

    public void add(Rule rule) {
        rules.add(rule);
    }

    Optional<Rule> find(StepTask task) {
        return rules.stream().filter(rule -> rule.isFor(task)).reduce((older, newer) -> newer);
    }
}
