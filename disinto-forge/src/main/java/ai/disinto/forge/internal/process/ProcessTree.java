package ai.disinto.forge.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The processes of a run: the first one and all below it; where the system shows environments, also those that carry
 * the mark of the run in theirs although the processes between are gone.
 */
final class ProcessTree {
    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);
    private static final int LARGEST_ENVIRONMENT = 1 << 20;

    private final Process process;
    private final String mark;

    /**
     * Makes the tree.
     *
     * @param process the first process
     * @param mark what the environment of each of its processes has, as one of its values or part of it
     */
    ProcessTree(Process process, String mark) {
        this.process = process;
        this.mark = mark;
    }

    /** Tells all to end, waits, and then ends what is left; answers whether nothing is left. */
    boolean end(Duration grace) {
        alive().forEach(ProcessHandle::destroy);
        return isGoneWithin(grace, false) || isGoneWithin(LAST_LOOK, true);
    }

    private boolean isGoneWithin(Duration time, boolean byForce) {
        long end = System.nanoTime() + time.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                Set<ProcessHandle> left = alive();
                if (left.isEmpty()) {
                    return true;
                }
                if (System.nanoTime() - end > 0) {
                    return false;
                }
                if (byForce) {
                    left.forEach(ProcessHandle::destroyForcibly);
                }
                interrupted |= pause();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean pause() {
        try {
            boolean unused = new CountDownLatch(1).await(LOOK.toNanos(), TimeUnit.NANOSECONDS);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private Set<ProcessHandle> alive() {
        Set<ProcessHandle> out = new LinkedHashSet<>();
        if (process.isAlive()) {
            out.add(process.toHandle());
            process.descendants().forEach(out::add);
        }
        if (!mark.isEmpty() && Files.isDirectory(PROCESSES)) {
            addMarked(out);
        }
        return out;
    }

    private void addMarked(Set<ProcessHandle> out) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path each : all) {
                if (isMarked(each)) {
                    ProcessHandle.of(Long.parseLong(each.getFileName().toString()))
                            .filter(handle -> isMarked(each))
                            .ifPresent(out::add);
                }
            }
        } catch (IOException e) {
            System.getLogger(ProcessTree.class.getName())
                    .log(System.Logger.Level.WARNING, "processes could not be listed: {0}", e.toString());
        }
    }

    /** A process that has ended, or that belongs to somebody else, has no environment to read. */
    private boolean isMarked(Path process) {
        try (InputStream in = Files.newInputStream(process.resolve("environ"))) {
            byte[] bytes = in.readNBytes(LARGEST_ENVIRONMENT);
            return new String(bytes, StandardCharsets.UTF_8).contains(mark);
        } catch (IOException e) {
            return false;
        }
    }
}
