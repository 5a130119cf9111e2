package ai.disinto.benchmarks.compose;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.IntSupplier;

/** What {@link StackBenchmark} measures, as processor time of a thread: it means something on a busy machine too. */
public final class StackCost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private StackCost() {}

    /**
     * Measures and prints the least time of each job.
     *
     * @param arguments how many rounds; 20 without
     */
    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        StackBenchmark jobs = new StackBenchmark();
        print("one factory, bare emitter", rounds, 50, jobs::bareEmitterOfOne);
        print("one factory", rounds, 50, jobs::one);
        print("1,000 agents, bare emitter", rounds, 1, jobs::bareEmitterOfMany);
        print("1,000 agents", rounds, 1, jobs::many);
        print(
                "1,000 agents, generated alone",
                rounds,
                1,
                () -> jobs.manyGenerated().length());
    }

    private static void print(String name, int rounds, int repeats, IntSupplier job) {
        double least = Double.MAX_VALUE;
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int j = 0; j < repeats; j++) {
                sum += job.getAsInt();
            }
            least = Math.min(least, (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / repeats);
        }
        System.out.printf(Locale.ROOT, "%-30s %8.2f ms (%d)%n", name, least, sum);
    }
}
