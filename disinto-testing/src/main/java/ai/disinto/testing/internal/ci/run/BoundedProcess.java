package ai.disinto.testing.internal.ci.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A process whose time and output are bounded, and whose children end with it. */
final class BoundedProcess {
    private static final long LARGEST_OUTPUT = 4 << 20;
    private static final int LARGEST_LOG = 1 << 20;
    private static final int MOST_LINES = 10_000;
    private static final Duration LOOK = Duration.ofMillis(40);

    private final ProcessBuilder builder;
    private final Path output;
    private final Duration limit;
    private final Set<ProcessHandle> children = new LinkedHashSet<>();

    BoundedProcess(ProcessBuilder builder, Path output, Duration limit) {
        this.builder = builder.redirectErrorStream(true).redirectOutput(output.toFile());
        this.output = output;
        this.limit = limit;
    }

    Outcome run(Future<?> stop) throws IOException, InterruptedException {
        Files.deleteIfExists(output);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String ended = await(process, stop);
            return ended.isEmpty() ? Outcome.exited(process.exitValue(), lines()) : Outcome.killed(ended, lines());
        } finally {
            kill(process);
        }
    }

    /** Answers why it has to end; nothing if it ended by itself. */
    private String await(Process process, Future<?> stop) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(children::add);
            if (stop.isDone()) {
                return "Canceled";
            }
            if (System.nanoTime() > end) {
                return "the step took longer than " + limit;
            }
            if (Files.size(output) > LARGEST_OUTPUT) {
                return "the step printed more than " + LARGEST_OUTPUT + " bytes";
            }
        }
        return "";
    }

    private void kill(Process process) {
        process.descendants().forEach(children::add);
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private List<String> lines() throws IOException {
        try (InputStream in = Files.newInputStream(output)) {
            String text = new String(in.readNBytes(LARGEST_LOG), StandardCharsets.UTF_8);
            return text.lines().limit(MOST_LINES).toList();
        }
    }
}
