package ai.disinto.vault.dispatch;

import ai.disinto.core.secret.SecretScanner;
import ai.disinto.vault.runner.ActionOrder;
import ai.disinto.vault.runner.ActionRunner;
import ai.disinto.vault.runner.RunOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs an order on a thread of its own, which it leaves behind if the runner does not come back in time. */
final class RunGuard {
    private final ActionRunner runner;
    private final Duration grace;
    private final InstantSource clock;

    RunGuard(ActionRunner runner, Duration grace, InstantSource clock) {
        this.runner = runner;
        this.grace = grace;
        this.clock = clock;
    }

    RunEnd run(ActionOrder order, SecretScanner scanner) {
        OutputTail output = new OutputTail(scanner);
        Instant startedAt = clock.instant();
        RunOutcome outcome = outcome(order.output(output::write), scanner);
        int exitCode = outcome.exitCode().orElse(RunEnd.TIMED_OUT);
        String reason = scanner.redact(outcome.reason());
        return new RunEnd(outcome.kind(), exitCode, reason, output.close(), startedAt, clock.instant());
    }

    private RunOutcome outcome(ActionOrder order, SecretScanner scanner) {
        FutureTask<RunOutcome> task = new FutureTask<>(() -> runner.run(order));
        Thread thread = new Thread(task, "vault-run-" + order.action().id());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(order.timeout().plus(grace).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return failed(e.getCause(), scanner);
        } catch (TimeoutException e) {
            return last(task, thread, "the runner did not end it within " + order.timeout() + " and was interrupted");
        } catch (InterruptedException e) {
            return last(task, thread, "the dispatcher was interrupted");
        }
    }

    /** What the runner says when it is told to end; what is unclear then, a person must find out. */
    private RunOutcome last(FutureTask<RunOutcome> task, Thread thread, String why) {
        thread.interrupt();
        try {
            return task.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return RunOutcome.unclear(why);
        } catch (TimeoutException e) {
            return RunOutcome.unclear(why + "; it does not react, and may still go on");
        } catch (InterruptedException e) {
            return RunOutcome.unclear(why + "; twice, so nobody waited for its end");
        }
    }

    private static RunOutcome failed(@Nullable Throwable cause, SecretScanner scanner) {
        return cause instanceof InterruptedException
                ? RunOutcome.unclear("the runner was interrupted")
                : RunOutcome.unclear("the runner failed: " + scanner.redact(String.valueOf(cause)));
    }
}
