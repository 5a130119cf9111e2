package ai.disinto.testing.internal.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does something several times at the same moment. */
public final class Together {
    private Together() {}

    /** The answers in the order of the numbers, which count from 0; the first failure is thrown. */
    public static <T> List<T> run(int times, IntFunction<T> work) {
        ExecutorService executor = Executors.newFixedThreadPool(times);
        try {
            CyclicBarrier start = new CyclicBarrier(times);
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                tasks.add(() -> {
                    start.await();
                    return work.apply(number);
                });
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : executor.invokeAll(tasks)) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while several calls were made", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } finally {
            executor.shutdownNow();
        }
    }
}
