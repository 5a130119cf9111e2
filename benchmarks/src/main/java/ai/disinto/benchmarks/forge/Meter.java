package ai.disinto.benchmarks.forge;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Time, processor time and allocated bytes of a piece of work, of all threads of the process together. */
final class Meter {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<Long, long[]> before = counts();
    private final long start = System.nanoTime();

    /** What was used since this meter was made. */
    Used read() {
        long time = System.nanoTime() - start;
        long processor = 0;
        long bytes = 0;
        for (Map.Entry<Long, long[]> each : counts().entrySet()) {
            long[] then = before.getOrDefault(each.getKey(), new long[2]);
            processor += each.getValue()[0] - then[0];
            bytes += each.getValue()[1] - then[1];
        }
        return new Used(time, processor, bytes);
    }

    private static Map<Long, long[]> counts() {
        long[] ids = THREADS.getAllThreadIds();
        long[] processor = THREADS.getThreadCpuTime(ids);
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, long[]> out = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            out.put(ids[i], new long[] {Math.max(0, processor[i]), Math.max(0, bytes[i])});
        }
        return out;
    }

    /** The middle of some values. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * What a piece of work used.
     *
     * @param time nanoseconds by the clock
     * @param processor nanoseconds of all threads
     * @param bytes allocated by all threads
     */
    record Used(double time, double processor, double bytes) {
        Used per(int calls) {
            return new Used(time / calls, processor / calls, bytes / calls);
        }
    }
}
