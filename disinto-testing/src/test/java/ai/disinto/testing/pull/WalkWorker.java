package ai.disinto.testing.pull;

import ai.disinto.forge.pull.PullTask;
import ai.disinto.forge.pull.PullWork;
import ai.disinto.forge.pull.PullWorker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A worker that does what a test says, and nothing once that is over. */
final class WalkWorker implements PullWorker {
    final List<PullTask> tasks = new ArrayList<>();
    private final Deque<PullWorker> scripts = new ArrayDeque<>();

    WalkWorker then(PullWorker script) {
        scripts.add(script);
        return this;
    }

    @Override
    public PullWork work(PullTask task) throws InterruptedException {
        tasks.add(task);
        PullWorker next = scripts.poll();
        return next == null ? new PullWork.Failed("no script") : next.work(task);
    }
}
