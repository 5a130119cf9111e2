package ai.disinto.testing.internal.ci.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Runs nothing: steps end as the test says, or well; where the test says nothing, others may run them. */
public final class ScriptedSteps implements StepRunner {
    private final ScriptRules rules;
    private final Optional<StepRunner> others;

    public ScriptedSteps(ScriptRules rules, Optional<StepRunner> others) {
        this.rules = rules;
        this.others = others;
    }

    @Override
    public Session open(WorkflowTask task) {
        return new Scripted(rules, others.map(runner -> runner.open(task)));
    }

    private record Scripted(ScriptRules rules, Optional<Session> others) implements Session {
        @Override
        public Outcome run(StepTask task) throws InterruptedException {
            ScriptRules.Rule rule = rules.find(task).orElse(null);
            if (rule != null) {
                return run(task, rule);
            }
            return others.isPresent() ? others.get().run(task) : Outcome.exited(0, List.of());
        }

        private static Outcome run(StepTask task, ScriptRules.Rule rule) throws InterruptedException {
            try {
                CompletableFuture.anyOf(rule.release(), task.step().stop()).get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
            return task.step().stop().isDone()
                    ? Outcome.killed("Canceled", rule.lines())
                    : Outcome.exited(rule.exitCode(), rule.lines());
        }

        @Override
        public void close() {
            others.ifPresent(Session::close);
        }
    }
}
