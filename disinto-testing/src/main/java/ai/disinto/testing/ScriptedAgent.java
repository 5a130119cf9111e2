package ai.disinto.testing;

import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.agent.AgentTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An agent that does what a test says: {@code new ScriptedAgent().on("issue-1", AgentTask.Kind.IMPLEMENT,
 * AgentScript.writes("light.txt", "on\n"))}. It keeps the tasks that it got. Safe for use by many threads.
 */
public final class ScriptedAgent implements AgentRunner {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, List<AgentScript>> scripts = new HashMap<>();
    private final Map<String, Integer> runs = new HashMap<>();
    private final List<AgentTask> tasks = new ArrayList<>();
    private AgentScript otherwise = AgentScript.doesNothing();

    /** Makes an agent that does nothing, and ends well, until it is told more. */
    public ScriptedAgent() {}

    /**
     * Says what it does for one kind of task of one item. What was said before about it is forgotten.
     *
     * @param item such as {@code issue-1}
     * @param kind the kind of task
     * @param inOrder what it does the first time, the second time and so on; the last one from then on
     * @return this agent
     * @throws IllegalArgumentException if there is no script
     */
    public ScriptedAgent on(String item, AgentTask.Kind kind, AgentScript... inOrder) {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(kind, "kind");
        List<AgentScript> all = List.of(Objects.requireNonNull(inOrder, "inOrder"));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("inOrder must have at least one script");
        }
        return alone(() -> {
            scripts.put(key(item, kind), all);
            runs.remove(key(item, kind));
            return this;
        });
    }

    /**
     * Says what it does for all other tasks.
     *
     * @param script what it does; by default {@link AgentScript#doesNothing()}
     * @return this agent
     */
    public ScriptedAgent otherwise(AgentScript script) {
        Objects.requireNonNull(script, "script");
        return alone(() -> {
            otherwise = script;
            return this;
        });
    }

    @Override
    public AgentRun run(AgentTask task) throws InterruptedException {
        Objects.requireNonNull(task, "task");
        if (Thread.interrupted()) {
            throw new InterruptedException("the agent was interrupted before it began");
        }
        return alone(() -> {
                    tasks.add(task);
                    return next(key(task.item(), task.kind()));
                })
                .run(task);
    }

    /** {@return the tasks it got, in that order} */
    public List<AgentTask> tasks() {
        return alone(() -> List.copyOf(tasks));
    }

    /**
     * Answers the tasks of one item.
     *
     * @param item such as {@code issue-1}
     * @return those that it got, in that order
     */
    public List<AgentTask> tasks(String item) {
        Objects.requireNonNull(item, "item");
        return tasks().stream().filter(task -> task.item().equals(item)).toList();
    }

    private AgentScript next(String key) {
        List<AgentScript> inOrder = scripts.getOrDefault(key, List.of());
        int run = runs.merge(key, 1, Integer::sum);
        return inOrder.isEmpty() ? otherwise : inOrder.get(Math.min(run, inOrder.size()) - 1);
    }

    private static String key(String item, AgentTask.Kind kind) {
        return kind + " " + item;
    }

    private <T> T alone(java.util.function.Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }
}
