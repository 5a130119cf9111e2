package ai.disinto.forge.internal.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A process whose time and output are bounded, and that leaves no other process behind.
 *
 * @param mark what the environment of each of its processes has, as one of its values or part of it; may be empty
 */
public record ChildProcess(List<String> command, Map<String, String> environment, Path folder, String mark) {
    private static final Duration LAST_OUTPUT = Duration.ofSeconds(2);

    /** How long it may take, and how long it may take to end once it is told to. */
    public record Limits(Duration time, Duration grace) {}

    /** The exit code, if it ended in time, and whether every process of it is gone. */
    public record End(OptionalInt exitCode, boolean isGone) {}

    /**
     * What is said to it, and what it says.
     *
     * @param input what it reads
     * @param output gets what it writes; standard error goes where standard output goes
     * @param mostOutput how many characters of that
     * @param lastWord completed, by the output, when it should end soon: within the time that is the value
     */
    public record Talk(String input, Consumer<String> output, long mostOutput, CompletableFuture<Duration> lastWord) {}

    /** Runs it with nothing to read, and hands over its output until that is too much. */
    public End run(Limits limits, Consumer<String> output) throws IOException, InterruptedException {
        return run(limits, new Talk("", output, OutputPump.MOST, new CompletableFuture<>()));
    }

    /**
     * Runs it.
     *
     * @throws IOException if it could not be started
     * @throws InterruptedException if the thread was interrupted; the process was ended
     */
    public End run(Limits limits, Talk talk) throws IOException, InterruptedException {
        Process process = start();
        ProcessTree tree = new ProcessTree(process, mark);
        OutputPump pump = OutputPump.start(process.getInputStream(), talk.output(), talk.mostOutput());
        boolean isGone = false;
        boolean inTime = false;
        try {
            InputFeed.start(process.getOutputStream(), talk.input().getBytes(StandardCharsets.UTF_8));
            inTime = hasEnded(process, limits.time(), talk.lastWord());
        } finally {
            isGone = tree.end(inTime ? Duration.ZERO : limits.grace());
            pump.finish(LAST_OUTPUT);
        }
        return new End(inTime ? OptionalInt.of(process.exitValue()) : OptionalInt.empty(), isGone);
    }

    private static boolean hasEnded(Process process, Duration limit, CompletableFuture<Duration> lastWord)
            throws InterruptedException {
        CompletableFuture<Process> end = process.onExit();
        if (!isDone(CompletableFuture.anyOf(end, lastWord), limit)) {
            return false;
        }
        return end.isDone() || isDone(end, lastWord.join());
    }

    private static boolean isDone(CompletableFuture<?> future, Duration limit) throws InterruptedException {
        try {
            future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing fails here", e);
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
