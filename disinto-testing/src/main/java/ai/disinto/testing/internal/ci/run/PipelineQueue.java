package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.CiPipeline;
import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.threads.NamedThreads;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs pipelines, two at a time, a moment after they were made. */
public final class PipelineQueue implements AutoCloseable {
    /** How many pipelines run at once. */
    public static final int WORKERS = 2;

    private final CiInstance ci;
    private final StepRunner steps;
    private final NamedThreads threads = new NamedThreads("ci");
    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(WORKERS, WORKERS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);

    public PipelineQueue(CiInstance ci, StepRunner steps) {
        this.ci = ci;
        this.steps = steps;
    }

    void add(CiRepo repo, CiPipeline pipeline) {
        ci.background().later(() -> begin(() -> run(repo, pipeline)));
    }

    private void begin(Runnable pipeline) {
        try {
            workers.execute(pipeline);
        } catch (RejectedExecutionException e) {
            if (!workers.isShutdown()) {
                throw e;
            }
        }
    }

    private void run(CiRepo repo, CiPipeline pipeline) {
        try {
            new PipelineRun(ci, steps, repo, pipeline).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            ci.troubles().failed(e);
        }
    }

    /** Ends whatever runs; waits for its end. */
    @Override
    public void close() {
        threads.stop(workers);
    }
}
