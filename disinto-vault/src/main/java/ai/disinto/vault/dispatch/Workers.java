package ai.disinto.vault.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Handles some actions at the same time. One that fails does not keep the others from being handled. */
final class Workers {
    private final DispatchSettings settings;

    Workers(DispatchSettings settings) {
        this.settings = settings;
    }

    List<DispatchedAction> run(List<Candidate> candidates, Function<Candidate, DispatchedAction> step)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.max(1, Math.min(settings.limits().concurrency(), candidates.size())),
                task -> new Thread(task, "vault-dispatch"));
        try {
            List<Future<DispatchedAction>> answers = new ArrayList<>();
            candidates.forEach(candidate -> answers.add(pool.submit(() -> attempt(candidate, step))));
            List<DispatchedAction> out = new ArrayList<>();
            for (Future<DispatchedAction> answer : answers) {
                out.add(answer.get());
            }
            return out;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an action could not be handled", e.getCause());
        } finally {
            end(pool);
        }
    }

    /** What was begun is ended properly, also when the pass is interrupted; each step of it has a limit of its own. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private DispatchedAction attempt(Candidate candidate, Function<Candidate, DispatchedAction> step) {
        try {
            return step.apply(candidate);
        } catch (RuntimeException e) {
            String what = settings.ports().scanner().redact(String.valueOf(e));
            return DispatchedAction.of(candidate.entry().path(), DispatchOutcome.FAILED, what);
        }
    }
}
