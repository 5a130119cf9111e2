package ai.disinto.testing;

import ai.disinto.testing.internal.ci.run.ScriptRules;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * What steps of the embedded CI do instead of running: {@code ci.step("build", "test").prints(List.of("1 failed")).fails(1)}.
 * The newest script for a step decides. Safe for use by many threads.
 */
public final class ScriptedStep {
    private final ScriptRules rules;
    private ScriptRules.Rule rule;

    ScriptedStep(ScriptRules rules, String workflow, String step) {
        this.rules = rules;
        this.rule = new ScriptRules.Rule(workflow, step, 0, List.of(), CompletableFuture.completedFuture(null));
        rules.add(rule);
    }

    /**
     * They end well; the default.
     *
     * @return this script
     */
    public ScriptedStep succeeds() {
        return replace(0, rule().lines(), rule().release());
    }

    /**
     * They end with an exit code.
     *
     * @param exitCode from 1 to 255
     * @return this script
     * @throws IllegalArgumentException if the code is none of a failure
     */
    public ScriptedStep fails(int exitCode) {
        if (exitCode < 1 || exitCode > 255) {
            throw new IllegalArgumentException("the exit code of a failure is from 1 to 255, not " + exitCode);
        }
        return replace(exitCode, rule().lines(), rule().release());
    }

    /**
     * They print lines.
     *
     * @param lines without line breaks
     * @return this script
     */
    public ScriptedStep prints(List<String> lines) {
        return replace(rule().exitCode(), List.copyOf(Objects.requireNonNull(lines, "lines")), rule().release());
    }

    /**
     * They run until {@link #release}, or until their pipeline is stopped.
     *
     * @return this script
     */
    public ScriptedStep waits() {
        return replace(rule().exitCode(), rule().lines(), new CompletableFuture<>());
    }

    /** Lets those end that wait, now and later. */
    public void release() {
        rule().release().complete(null);
    }

    private synchronized ScriptRules.Rule rule() {
        return rule;
    }

    private synchronized ScriptedStep replace(int exitCode, List<String> lines, CompletableFuture<Void> release) {
        ScriptRules.Rule next = new ScriptRules.Rule(rule.workflow(), rule.step(), exitCode, lines, release);
        rules.replace(rule, next);
        rule = next;
        return this;
    }
}
