package ai.disinto.testing.internal.threads;

import java.util.Arrays;
import java.util.List;

/** The threads of this process, without their stacks: those are dear. */
public final class LiveThreads {
    private static final int SPARE = 16;

    private LiveThreads() {}

    /** All but virtual ones. */
    public static List<Thread> all() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] found = new Thread[root.activeCount() + SPARE];
        int count = root.enumerate(found);
        while (count == found.length) { // there may be more
            found = new Thread[2 * count];
            count = root.enumerate(found);
        }
        return Arrays.asList(found).subList(0, count);
    }
}
